using System.Globalization;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Recommendations;

/// <summary>A made-up company. It begins with roles as clear as they can be, so that a test changes only what it is about.</summary>
internal sealed class SampleCompany
{
    private readonly List<Dictionary<string, string>> _people = [];

    public static Questionnaire Questionnaire { get; } = BuiltInQuestionnaire.In("en");

    public static RecommendationCatalogue Catalogue { get; } = BuiltInRecommendations.In("en");

    /// <summary>Ids of all activities whose home is a function.</summary>
    public static string[] HomeOf(string function) =>
        [.. Questionnaire.Activities.Where(activity => AnswerCodes.CodeOf(activity.Home) == function).Select(activity => activity.Id)];

    /// <summary>Everybody names every home, agrees with what is favourable, and keeps to their own work.</summary>
    public static SampleCompany Clear(int sales = 6, int marketing = 6, int leadership = 0)
    {
        var company = new SampleCompany();
        company.Add("sales", sales);
        company.Add("marketing", marketing);
        company.Add("leadership", leadership);
        return company;
    }

    /// <summary>Gives one answer to some people: by default to all, else to the first so many of a function.</summary>
    public SampleCompany Answer(string field, string answer, string? function = null, int people = int.MaxValue)
    {
        foreach (var person in _people.Where(person => function is null || person["function"] == function).Take(people))
            person[field] = answer;

        return this;
    }

    /// <summary>Gives several items the same answer from everybody.</summary>
    public SampleCompany AnswerAll(IEnumerable<string> fields, string answer, string? function = null, int people = int.MaxValue)
    {
        foreach (var field in fields)
            Answer(field, answer, function, people);

        return this;
    }

    /// <summary>Turns an answer unfavourable for the first so many people.</summary>
    public SampleCompany Unfavourable(string statement, int people = int.MaxValue, string? function = null)
    {
        var reversed = Questionnaire.Statements[Questionnaire.IndexOfStatement(statement)].Reversed;
        return Answer(statement, reversed ? "5" : "1", function, people);
    }

    /// <summary>Sets how much of its week a function gives to marketing or selling.</summary>
    public SampleCompany Week(string function, int selling, int marketing)
    {
        foreach (var person in _people.Where(person => person["function"] == function))
            SetWeek(person, selling, marketing);

        return this;
    }

    public ScoringRequest Request(int? invited = null, int minimumGroup = 5) => new()
    {
        Company = "Sample",
        Questionnaire = Questionnaire,
        Sheets = [.. _people.Select(Sheet)],
        MinimumGroup = minimumGroup,
        Invited = invited is { } total ? InvitedNumbers.OfTotal(total) : null,
    };

    public AssessmentResult Assess(int? invited = null, int minimumGroup = 5) => new Assessor(Catalogue).Assess(Request(invited, minimumGroup), true);

    private void Add(string function, int people)
    {
        for (var i = 0; i < people; i++)
        {
            var person = new Dictionary<string, string>(StringComparer.Ordinal) { ["function"] = function };
            foreach (var activity in Questionnaire.Activities)
                person[activity.Id] = AnswerCodes.CodeOf(activity.Home);

            foreach (var statement in Questionnaire.Statements)
                person[statement.Id] = statement.Reversed ? "1" : "5";

            SetWeek(person, function == "sales" ? 80 : 6, function == "marketing" ? 80 : 6);
            _people.Add(person);
        }
    }

    private static void SetWeek(Dictionary<string, string> person, int selling, int marketing)
    {
        person["time_selling"] = selling.ToString(CultureInfo.InvariantCulture);
        person["time_marketing"] = marketing.ToString(CultureInfo.InvariantCulture);
        person["time_service"] = "0";
        person["time_other"] = (100 - selling - marketing).ToString(CultureInfo.InvariantCulture);
    }

    private static AnswerSheet Sheet(Dictionary<string, string> person)
    {
        var reading = AnswerSheetParser.Parse(Questionnaire, person);
        return reading.Value ?? throw new InvalidOperationException(string.Join("; ", reading.Problems));
    }
}
