using System.Collections.Immutable;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes the statements on marketing as extra work of sales people; those that the questionnaire has.</summary>
internal static class ExtraWorkChart
{
    // Below it, no single statement is worth the title.
    private const int Few = 30;

    private static readonly string[] Ids = ["hor_prospect", "msg_homemade", "tra_addon", "hor_dropped"];

    public static Chart? Compose(ReportFacts facts)
    {
        var statements = Statements(facts);
        if (statements is not [var first, ..] || !first.IsShown)
            return null;
        var texts = facts.Texts;
        var rows = ImmutableArray.CreateBuilder<StatementRow>(statements.Length);
        foreach (var statement in statements)
            rows.Add(Row(facts, statement));
        var figure = new StatementsFigure(
            texts.Say("week.statements.agree"), texts.Say("week.statements.disagree"), texts.Say("week.statements.neither"), rows.MoveToImmutable());
        var title = texts.Say(
            first.Unfavourable < Few ? "week.statements.few" : "week.statements",
            ("percent", texts.Percent(first.Unfavourable)), ("statement", first.Text));
        var words = new Clauses(statements.Length, (ref buffer, i) => WriteWords(ref buffer, facts, statements[i]));
        return new Chart(title, figure, texts.Say("week.statements.alternative", ("rows", words)));
    }

    // What most people agree with stands first.
    private static ImmutableArray<StatementFact> Statements(ReportFacts facts)
    {
        var statements = ImmutableArray.CreateBuilder<StatementFact>(Ids.Length);
        foreach (var id in Ids)
        {
            if (facts.Statement(id) is not { Score.Reversed: true } statement)
                continue;
            var at = statements.Count;
            while (at > 0 && statements[at - 1].Unfavourable < statement.Unfavourable)
                at--;
            statements.Insert(at, statement);
        }

        return statements.DrainToImmutable();
    }

    private static StatementRow Row(ReportFacts facts, StatementFact statement) => new(
        statement.Short, statement.Split,
        statement.IsShown ? ReportFacts.Digits(statement.Neutral) : facts.Reason(statement.Score.Answers == 0));

    private static void WriteWords(ref TextBuffer buffer, ReportFacts facts, StatementFact statement)
    {
        var texts = facts.Texts;
        if (statement.IsShown)
            texts.Write(
                ref buffer, "week.statements.row", ("statement", statement.Text), ("agree", texts.Percent(statement.Unfavourable)),
                ("disagree", texts.Percent(statement.Favourable)), ("neither", texts.Percent(statement.Neutral)));
        else
            texts.Write(
                ref buffer, "week.statements.row.hidden", ("statement", statement.Text), ("reason", facts.Reason(statement.Score.Answers == 0)));
    }
}
