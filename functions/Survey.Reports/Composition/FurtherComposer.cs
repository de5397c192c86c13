using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes the recommendations that are not among the strongest, one line each, and what to keep. Only when there are any.</summary>
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
            texts.Say("further.title", ("n", all.Length - ActionsComposer.InBody)), default, SectionStart.SamePage,
            ActionsComposer.Strengths(facts) is { } strengths ? [Table(facts), strengths] : [Table(facts)]);
    }

    private static Table Table(ReportFacts facts)
    {
        var texts = facts.Texts;
        var all = facts.Request.Result.Recommendations;
        ImmutableArray<TableColumn> columns =
        [
            new(texts.Say("further.change"), 46), new(texts.Say("further.evidence"), 54),
        ];
        var rows = ImmutableArray.CreateBuilder<TableRow>(all.Length - ActionsComposer.InBody);
        for (var i = ActionsComposer.InBody; i < all.Length; i++)
            rows.Add(new TableRow([TableCell.Of(texts.Rich("further.item", ("n", i + 1), ("title", all[i].Title))), TableCell.Of(all[i].Evidence)]));
        return new Table(texts.Say("further.caption"), columns, rows.MoveToImmutable(), TableStyle.Fine);
    }
}
