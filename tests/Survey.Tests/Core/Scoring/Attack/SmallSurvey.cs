using System.Collections.Immutable;
using System.Text.Json;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>A survey with so few questions that every table of answers can be listed; scored by the product, with everything that leaves it.</summary>
internal sealed class SmallSurvey
{
    private readonly Assessor _assessor;

    /// <summary>
    /// Makes a survey. Activities are written as <c>dimension:home</c>, statements as <c>dimension</c>, <c>dimension:R</c> (reversed) or
    /// <c>dimension:*</c> (asked of sales and marketing only).
    /// </summary>
    public SmallSurvey(string activities, string statements, int minimumGroup)
    {
        var homes = activities.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':')).ToArray();
        var kinds = statements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => $"{item}:".Split(':')).ToArray();
        Questionnaire = new(
            new("small", 1),
            [.. homes.Concat(kinds).Select(item => item[0]).Distinct().Select(id => new Dimension(id))],
            [.. homes.Select((item, index) => new Activity($"activity{index}", item[0], Enum.Parse<RespondentFunction>(item[1], ignoreCase: true)))],
            [.. kinds.Select((item, index) => new Statement($"statement{index}", item[0], item[1] == "R", item[1] == "*"))],
            BuiltInQuestionnaire.In("en").Texts);
        MinimumGroup = minimumGroup;
        _assessor = new(SmallCatalogue.For(Questionnaire));
    }

    /// <summary>What is asked.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>The smallest group that is shown, k.</summary>
    public int MinimumGroup { get; }

    /// <summary>
    /// Everything that leaves the service about a table of answers: PDF, page and JSON are made from it and from head counts alone.
    /// </summary>
    public string Publish(AnswerTable table, Confidentiality rules) => Text(Assess(table, rules).Published());

    /// <summary>The same without rounding.</summary>
    public string PublishExactly(AnswerTable table, Confidentiality rules) => Text(Assess(table, rules));

    // One person more was invited in each function, the leader expected 50 everywhere, and there was an earlier wave: all that can be published is.
    private AssessmentResult Assess(AnswerTable table, Confidentiality rules)
    {
        var request = new ScoringRequest
        {
            Company = "Small",
            Questionnaire = Questionnaire,
            MinimumGroup = MinimumGroup,
            Sheets = table.Sheets(Questionnaire),
            Invited = InvitedNumbers.OfFunctions(Enum.GetValues<RespondentFunction>().ToDictionary(function => function, function => table.People[(int)function].Length + 1)),
            Forecast = Questionnaire.Dimensions.ToImmutableSortedDictionary(dimension => dimension.Id, _ => 50.0),
            Earlier = new(Questionnaire.Version, [.. Questionnaire.Dimensions.Select(dimension => dimension.Id).Append("index").Select(id => new WaveFigure(id, 40, 4, 1))]),
        };
        return _assessor.Assess(request, withComments: true, rules);
    }

    // The wave is stored and never shown.
    private static string Text(AssessmentResult result) => JsonSerializer.Serialize(result with { Wave = null });
}
