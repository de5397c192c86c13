using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes the recommendations that are not among the strongest, one line each. Only when there are any.</summary>
internal static class FurtherComposer
{
    public static Section? Compose(ReportFacts facts)
    {
        var all = facts.Request.Result.Recommendations;
        if (all.Length <= ActionsComposer.InBody)
            return null;
        var texts = facts.Texts;
        return new Section(
            SectionIds.Further, texts.Say("further.label"), texts.Say("further.kicker"),
            texts.Say("further.title", ("n", all.Length - ActionsComposer.InBody)), texts.Rich("further.lead"), SectionStart.NewPage,
            ActionsComposer.Strengths(facts) is { } strengths ? [Table(facts), strengths] : [Table(facts)]);
    }

    private static Table Table(ReportFacts facts)
    {
        var texts = facts.Texts;
        var all = facts.Request.Result.Recommendations;
        ImmutableArray<TableColumn> columns =
        [
            new(texts.Say("further.change"), 44), new(texts.Say("further.evidence"), 56),
        ];
        var rows = ImmutableArray.CreateBuilder<TableRow>(all.Length - ActionsComposer.InBody);
        for (var i = ActionsComposer.InBody; i < all.Length; i++)
        {
            var title = texts.Rich("further.item", ("n", i + 1), ("title", all[i].Title), ("lead", all[i].Lead));
            rows.Add(new TableRow([TableCell.Of(title), TableCell.Of(all[i].Evidence)]));
        }

        return new Table(texts.Say("further.caption"), columns, rows.MoveToImmutable(), TableStyle.Dense);
    }
}
