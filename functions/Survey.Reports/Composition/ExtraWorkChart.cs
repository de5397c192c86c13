using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>Composes the statements on marketing as extra work of sales people; those that the questionnaire has.</summary>
internal static class ExtraWorkChart
{
    private static readonly string[] Ids = ["hor_prospect", "msg_homemade", "tra_addon", "hor_dropped"];

    public static Chart? Compose(ReportFacts facts)
    {
        var texts = facts.Texts;
        List<StatementFact> statements =
        [
            .. Ids.Select(facts.Statement).OfType<StatementFact>().Where(statement => statement.Score.Reversed)
                .OrderByDescending(statement => statement.Unfavourable),
        ];
        if (statements is not [var first, ..] || !first.IsShown)
            return null;
        var figure = new StatementsFigure(
            texts.Say("week.statements.agree"), texts.Say("week.statements.disagree"), texts.Say("week.statements.neither"),
            [.. statements.Select(statement => Row(facts, statement))]);
        var title = texts.Say("week.statements", ("percent", texts.Percent(first.Unfavourable)), ("statement", first.Text));
        return new Chart(title, figure, string.Join(texts.ClauseSeparator, statements.Select(statement => Words(facts, statement))));
    }

    private static StatementRow Row(ReportFacts facts, StatementFact statement) => new(
        statement.Text, statement.Split,
        statement.IsShown ? ReportFacts.Digits(statement.Neutral) : facts.Reason(statement.Score.Answers == 0));

    private static string Words(ReportFacts facts, StatementFact statement) => statement.IsShown
        ? facts.Texts.Say(
            "week.statements.row",
            ("statement", statement.Text), ("agree", facts.Texts.Percent(statement.Unfavourable)),
            ("disagree", facts.Texts.Percent(statement.Favourable)), ("neither", facts.Texts.Percent(statement.Neutral)))
        : facts.Texts.Say(
            "week.statements.row.hidden", ("statement", statement.Text), ("reason", facts.Reason(statement.Score.Answers == 0)));
}
