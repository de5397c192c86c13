using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes the recommendations that are not among the strongest, a row each, and what to keep. Only when there are any.</summary>
internal static class FurtherComposer
{
    // With their first steps, more of them would run on to another page.
    private const int MostWithSteps = 8;

    public static Section? Compose(ReportFacts facts)
    {
        var all = facts.Request.Result.Recommendations;
        if (all.Length <= ActionsComposer.InBody)
            return null;
        var texts = facts.Texts;
        return new Section(
            SectionIds.Further, texts.Say("further.label"), texts.Say("further.kicker"),
            texts.Say("further.title", ("n", all.Length - ActionsComposer.InBody)), default, SectionStart.SamePage,
            ActionsComposer.Strengths(facts) is { } strengths ? [Table(facts), strengths] : [Table(facts)]);
    }

    private static Table Table(ReportFacts facts)
    {
        var texts = facts.Texts;
        var all = facts.Request.Result.Recommendations;
        var rows = ImmutableArray.CreateBuilder<TableRow>(all.Length - ActionsComposer.InBody);
        var withSteps = rows.Capacity <= MostWithSteps;
        for (var i = ActionsComposer.InBody; i < all.Length; i++)
        {
            var (title, evidence) = (TableCell.Of(texts.Rich("further.item", ("n", i + 1), ("title", all[i].Title))), TableCell.Of(all[i].Evidence));
            rows.Add(new TableRow(withSteps
                ? [title, evidence, TableCell.Of(texts.Rich("further.first", ("lead", all[i].Lead), ("step", all[i].Day30)))]
                : [title, evidence]));
        }

        var (change, measured, n) = (texts.Say("further.change"), texts.Say("further.evidence"), rows.Count);
        return withSteps
            ? new Table(
                texts.Say("further.caption.steps", ("n", n)), [new(change, 30), new(measured, 34), new(texts.Say("further.step"), 36)], rows.MoveToImmutable(),
                TableStyle.Dense)
            : new Table(texts.Say("further.caption", ("n", n)), [new(change, 46), new(measured, 54)], rows.MoveToImmutable(), TableStyle.Fine);
    }
}
