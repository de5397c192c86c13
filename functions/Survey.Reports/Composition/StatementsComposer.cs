using System.Collections.Immutable;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>Composes the appendix with every statement.</summary>
internal static class StatementsComposer
{
    public static Section? Compose(ReportFacts facts)
    {
        if (facts.Statements.IsEmpty)
            return null;
        var texts = facts.Texts;
        var split = facts.Statements.Count(statement => statement.Score.SplitCamps == true);
        var title = split == 0
            ? texts.Say("statements.title.none")
            : texts.Say("statements.title.split", ("n", split), ("all", facts.Statements.Length));
        return new Section(
            SectionIds.Statements, texts.Say("statements.label"), texts.Say("statements.kicker"), title, Lead(facts), SectionStart.NewPage,
            [new Paragraph(texts.Rich("statements.note"), ParagraphStyle.Note), Table(facts)]);
    }

    private static Table Table(ReportFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<TableColumn> columns =
        [
            new(texts.Say("statements.statement"), 46), new(texts.Say("statements.bar"), 32, TextAlign.Middle),
            new(texts.Say("statements.neutral"), 7, TextAlign.End), new(texts.Say("statements.score"), 5.5, TextAlign.End),
            new(texts.Say("statements.agreement"), 9, TextAlign.End), new(texts.Say("statements.answers"), 3, TextAlign.End),
        ];
        var rows = ImmutableArray.CreateBuilder<TableRow>(facts.Statements.Length + facts.Dimensions.Length);
        foreach (var dimension in facts.Dimensions)
            AddDimension(facts, dimension, rows);
        return new Table(texts.Say("statements.caption"), columns, rows.DrainToImmutable(), TableStyle.Fine);
    }

    private static void AddDimension(ReportFacts facts, DimensionFact dimension, ImmutableArray<TableRow>.Builder rows)
    {
        var hasHead = false;
        foreach (var statement in facts.Statements)
        {
            if (statement.Score.Dimension != dimension.Score.Id)
                continue;
            if (!hasHead)
                rows.Add(dimension.Row);
            hasHead = true;
            rows.Add(Row(facts, statement));
        }
    }

    private static TableRow Row(ReportFacts facts, StatementFact statement)
    {
        var texts = facts.Texts;
        if (!statement.IsShown)
        {
            var reason = facts.Reason(statement.Score.Answers == 0);
            var figure = new DivergingCellFigure(null, reason, statement.Score.Answers != 0);
            var none = texts.NoneCell;
            return new TableRow([statement.Label, TableCell.Drawn(figure, reason), none, none, none, none]);
        }

        var words = texts.Say(
            "statements.cell", ("unfavourable", texts.Percent(statement.Unfavourable)), ("favourable", texts.Percent(statement.Favourable)));
        return new TableRow(
        [
            statement.Label,
            TableCell.Drawn(new DivergingCellFigure(statement.Split), words),
            DigitCells.Of(statement.Neutral),
            DigitCells.OfScore(texts, statement.Score.Score),
            Agreement(facts, statement),
            DigitCells.Of(statement.Score.Answers ?? 0),
        ]);
    }

    private static TableCell Agreement(ReportFacts facts, StatementFact statement)
    {
        var texts = facts.Texts;
        return statement.Score.SplitCamps == true
            ? TableCell.Of(texts.Rich(
                statement.IsTentative && !AreSplitsTentative(facts) ? "statements.split.tentative" : "statements.split",
                ("agreement", texts.Tenth(statement.Score.Rwg))))
            : texts.TenthCell(statement.Score.Rwg);
    }

    private static RichText Lead(ReportFacts facts) => AreSplitsTentative(facts) ? facts.Texts.Rich("statements.lead.tentative") : default;

    // Where all are, it is said once, above the table.
    private static bool AreSplitsTentative(ReportFacts facts)
    {
        var any = false;
        foreach (var statement in facts.Statements)
        {
            if (statement.Score.SplitCamps != true)
                continue;
            if (!statement.IsTentative)
                return false;
            any = true;
        }

        return any;
    }
}
