using System.Collections.Immutable;
using System.Text.Json;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>A company that answered the shipped questionnaire, as marks by person and item: activities first, 0 for no answer that counts.</summary>
internal sealed class Company
{
    private static readonly Questionnaire Questionnaire = BuiltInQuestionnaire.In("en");
    private static readonly Assessor Assessor = new(BuiltInRecommendations.In("en"));
    private static readonly byte Unsure = (byte)(1 + (int)Owner.Unsure);

    private readonly ImmutableArray<RespondentFunction> _functions;
    private readonly ImmutableArray<AnswerSheet> _sheets;
    private readonly byte[][] _marks;
    private readonly int _minimumGroup;

    private Company(ImmutableArray<RespondentFunction> functions, byte[][] marks, ImmutableArray<AnswerSheet> sheets, int minimumGroup)
    {
        (_functions, _marks, _sheets, _minimumGroup) = (functions, marks, sheets, minimumGroup);
        var heads = new int[Enum.GetValues<RespondentFunction>().Length];
        foreach (var function in functions)
            heads[(int)function]++;

        Grouping = Grouping.Of(heads, new(minimumGroup));
    }

    /// <summary>Number of items.</summary>
    public static int Items => Questionnaire.Activities.Length + Questionnaire.Statements.Length;

    /// <summary>Who is shown, and with whom people count.</summary>
    public Grouping Grouping { get; }

    /// <summary>The functions that somebody works in and that are not shown.</summary>
    public IEnumerable<RespondentFunction> Hidden => _functions.Distinct().Where(function => !Grouping.Shown.Contains(function));

    /// <summary>A company of 3 to 12 people of any functions and opinions, the same for the same seed. Some may be no respondents: then it has
    /// another size.</summary>
    public static Company Random(int seed)
    {
        var random = new Random(seed);
        var minimumGroup = random.Next(3, 6);
        var mix = Enumerable.Range(1, random.Next(2, 6)).Select(_ => (RespondentFunction)random.Next(4)).ToArray();
        var functions = Enumerable.Range(0, random.Next(minimumGroup, 13)).Select(_ => mix[random.Next(mix.Length)]).ToImmutableArray();
        double clarity = random.NextDouble(), gaps = random.NextDouble() * 0.2;
        var marks = functions.Select(function => Enumerable.Range(0, Items).Select(item => Mark(item, function)).ToArray()).ToArray();
        var sheets = functions.Select((function, person) => Sheet(function, marks[person])).ToImmutableArray();
        var respondents = Enumerable.Range(0, functions.Length).Where(person => RespondentTable.Of(Questionnaire, [sheets[person]]).Count == 1).ToArray();
        return new([.. respondents.Select(person => functions[person])], [.. respondents.Select(person => marks[person])], [.. respondents.Select(person => sheets[person])], minimumGroup);

        byte Mark(int item, RespondentFunction function)
        {
            var mark = random.NextDouble() < gaps ? 0
                : item >= Questionnaire.Activities.Length ? random.Next(1, 6)
                : random.NextDouble() < clarity ? 1 + (int)Questionnaire.Activities[item].Home
                : random.Next(1, 7);
            return Counts(item, (byte)mark, function) ? (byte)mark : (byte)0;
        }
    }

    /// <summary>Everything that leaves the service.</summary>
    public string Publish() => JsonSerializer.Serialize(Assessor.Assess(Request, withComments: true).Published() with { Wave = null });

    /// <summary>The people of a group.</summary>
    public int[] PeopleOf(int group) => [.. Enumerable.Range(0, _functions.Length).Where(person => Grouping.GroupOf(_functions[person]) == group)];

    /// <summary>The function of a person.</summary>
    public RespondentFunction FunctionOf(int person) => _functions[person];

    /// <summary>What a function's people answered to an item, sorted.</summary>
    public string Answers(RespondentFunction function, int item) =>
        string.Join(',', Enumerable.Range(0, _functions.Length).Where(person => _functions[person] == function).Select(person => _marks[person][item]).Order());

    /// <summary>Whether everybody in a group answered an item alike.</summary>
    public bool IsOfOneMind(int group, int item) => PeopleOf(group).Select(person => _marks[person][item]).Distinct().Count() == 1;

    /// <summary>The half of a dimension that an item belongs to: its number, activities' halves first.</summary>
    public static int HalfOf(int item) => item < Questionnaire.Activities.Length
        ? Questionnaire.ActivityDimensions[item]
        : Questionnaire.Dimensions.Length + Questionnaire.StatementDimensions[item - Questionnaire.Activities.Length];

    /// <summary>Whether somebody in a group gave an answer in a half that would not count from somebody else in it.</summary>
    public bool IsBound(int group, int half)
    {
        var people = PeopleOf(group);
        return Enumerable.Range(0, Items).Where(item => HalfOf(item) == half).Any(item =>
            people.Any(person => people.Any(other => !Counts(item, _marks[person][item], _functions[other]))));
    }

    /// <summary>The same company after two people exchanged their answers to some items, as far as each counts from the other.</summary>
    public Company Exchange(int one, int other, IEnumerable<int> items)
    {
        var marks = (byte[][])_marks.Clone();
        (marks[one], marks[other]) = ([.. marks[one]], [.. marks[other]]);
        foreach (var item in items)
        {
            if (Counts(item, marks[one][item], _functions[other]) && Counts(item, marks[other][item], _functions[one]))
                (marks[one][item], marks[other][item]) = (marks[other][item], marks[one][item]);
        }

        var sheets = _sheets.SetItem(one, Sheet(_functions[one], marks[one])).SetItem(other, Sheet(_functions[other], marks[other]));
        return new(_functions, marks, sheets, _minimumGroup);
    }

    private ScoringRequest Request => new()
    {
        Company = "Aster Tools",
        Questionnaire = Questionnaire,
        MinimumGroup = _minimumGroup,
        Sheets = _sheets,
        Invited = InvitedNumbers.OfTotal(_sheets.Length + 2),
        Forecast = Questionnaire.Dimensions.ToImmutableSortedDictionary(dimension => dimension.Id, _ => 50.0),
    };

    private static bool Counts(int item, byte mark, RespondentFunction function) => mark == 0 || (item < Questionnaire.Activities.Length
        ? mark != Unsure || function != RespondentFunction.Other
        : !Questionnaire.Statements[item - Questionnaire.Activities.Length].SalesAndMarketingOnly || function <= RespondentFunction.Marketing);

    private static AnswerSheet Sheet(RespondentFunction function, byte[] marks)
    {
        var activities = Questionnaire.Activities.Length;
        return new(Questionnaire, function, marks[..activities], marks[activities..], null, null, null);
    }
}
