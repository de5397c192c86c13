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
            SectionIds.Statements, texts.Say("statements.label"), texts.Say("statements.kicker"), title, default, SectionStart.NewPage,
            [Table(facts), new Paragraph(texts.Rich("statements.note"), ParagraphStyle.Note)]);
    }

    private static Table Table(ReportFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<TableColumn> columns =
        [
            new(texts.Say("statements.statement"), 54), new(texts.Say("statements.bar"), 23, TextAlign.Middle),
            new(texts.Say("statements.neutral"), 7, TextAlign.End), new(texts.Say("statements.score"), 5.5, TextAlign.End),
            new(texts.Say("statements.agreement"), 6.5, TextAlign.End), new(texts.Say("statements.answers"), 4, TextAlign.End),
        ];
        var rows = ImmutableArray.CreateBuilder<TableRow>(facts.Statements.Length + facts.Dimensions.Length);
        foreach (var dimension in facts.Dimensions)
            AddDimension(facts, dimension, rows);
        return new Table(texts.Say("statements.caption"), columns, rows.ToImmutable(), TableStyle.Dense);
    }

    private static void AddDimension(ReportFacts facts, DimensionFact dimension, ImmutableArray<TableRow>.Builder rows)
    {
        var hasHead = false;
        foreach (var statement in facts.Statements)
        {
            if (statement.Score.Dimension != dimension.Score.Id)
                continue;
            if (!hasHead)
                rows.Add(new TableRow([TableCell.Of(dimension.Name, Emphasis.Strong)], IsGroup: true));
            hasHead = true;
            rows.Add(Row(facts, statement));
        }
    }

    private static TableRow Row(ReportFacts facts, StatementFact statement)
    {
        var texts = facts.Texts;
        var label = Label(facts, statement);
        if (!statement.IsShown)
        {
            var reason = facts.Reason(statement.Score.Answers == 0);
            var figure = new DivergingCellFigure(null, reason, statement.Score.Answers != 0);
            var none = texts.NoneCell;
            return new TableRow([TableCell.Of(label), TableCell.Drawn(figure, reason), none, none, none, none]);
        }

        var words = texts.Say(
            "statements.cell", ("unfavourable", texts.Percent(statement.Unfavourable)), ("favourable", texts.Percent(statement.Favourable)));
        return new TableRow(
        [
            TableCell.Of(label),
            TableCell.Drawn(new DivergingCellFigure(statement.Split), words),
            DigitCells.Of(statement.Neutral),
            DigitCells.OfScore(texts, statement.Score.Score),
            texts.TenthCell(statement.Score.Rwg),
            DigitCells.Of(statement.Score.Answers ?? 0),
        ]);
    }

    private static RichText Label(ReportFacts facts, StatementFact statement)
    {
        var texts = facts.Texts;
        var text = statement.Score.Reversed ? texts.Say("statements.reversed", ("statement", statement.Text)) : statement.Text;
        if (statement.Score.SplitCamps != true)
            return RichText.Of(text);
        return texts.Rich(statement.IsTentative ? "statements.split.tentative" : "statements.split", ("statement", text));
    }
}
