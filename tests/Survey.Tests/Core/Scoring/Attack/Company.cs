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
    private const int MostPeople = 12;

    private static readonly Questionnaire Questionnaire = BuiltInQuestionnaire.In("en");
    private static readonly Assessor Assessor = new(BuiltInRecommendations.In("en"));
    private static readonly byte Unsure = (byte)(1 + (int)Owner.Unsure);

    private static readonly RespondentFunction[] Anybody = Enum.GetValues<RespondentFunction>();
    private static readonly RespondentFunction[] Trading = [.. Anybody, .. Anybody[..2], .. Anybody[..2], .. Anybody[..2]];

    private readonly ImmutableArray<RespondentFunction> _functions;
    private readonly ImmutableArray<byte[]> _marks;
    private readonly int _minimumGroup;

    private Company(ImmutableArray<RespondentFunction> functions, ImmutableArray<byte[]> marks, int minimumGroup)
    {
        (_functions, _marks, _minimumGroup) = (functions, marks, minimumGroup);
        var heads = new int[Enum.GetValues<RespondentFunction>().Length];
        foreach (var function in functions)
            heads[(int)function]++;

        Grouping = Grouping.Of(heads, new(minimumGroup));
    }

    /// <summary>Number of items.</summary>
    public static int Items => Questionnaire.Activities.Length + Questionnaire.Statements.Length;

    /// <summary>Who is shown, and with whom people count.</summary>
    public Grouping Grouping { get; }

    /// <summary>A company of k to 12 people of any functions and opinions, the same for the same seed.</summary>
    public static Company Random(int seed)
    {
        var random = new Random(seed);
        var minimumGroup = random.Next(3, 6);
        var mix = random.Next(2) == 0 ? Trading : Anybody;
        var functions = Enumerable.Range(0, random.Next(minimumGroup, MostPeople + 1)).Select(_ => mix[random.Next(mix.Length)]).ToArray();
        var opinions = (Clarity: random.NextDouble(), Gaps: 0.2 * random.NextDouble(), KnowsAll: random.Next(2) == 0);
        var marks = functions.Select(function => Enumerable.Range(0, Items).Select(item => Mark(random, item, function, opinions)).ToArray()).ToArray();
        var respondents = Enumerable.Range(0, functions.Length).Where(person => RespondentTable.Of(Questionnaire, [Sheet(functions[person], marks[person])]).Count == 1).ToArray();
        return new([.. respondents.Select(person => functions[person])], [.. respondents.Select(person => marks[person])], minimumGroup);
    }

    /// <summary>Everything that leaves the service.</summary>
    public string Publish()
    {
        var request = new ScoringRequest
        {
            Company = "Aster Tools",
            Questionnaire = Questionnaire,
            MinimumGroup = _minimumGroup,
            Sheets = [.. _functions.Zip(_marks, Sheet)],
            Invited = InvitedNumbers.OfFunctions(Anybody.ToDictionary(function => function, function => _functions.Count(one => one == function) + _functions.Length % 2)),
            Forecast = Questionnaire.Dimensions.ToImmutableSortedDictionary(dimension => dimension.Id, _ => 50.0),
        };
        return JsonSerializer.Serialize(Assessor.Assess(request, withComments: true).Published() with { Wave = null });
    }

    /// <summary>The people of a group; of −1, those outside every group.</summary>
    public int[] PeopleOf(int group) => [.. Enumerable.Range(0, _functions.Length).Where(person => Grouping.GroupOf(_functions[person]) == group)];

    /// <summary>The function of a person.</summary>
    public RespondentFunction FunctionOf(int person) => _functions[person];

    /// <summary>Sums over some people of their own scores, which the group's means rest on.</summary>
    public double[] SumsOf(int[] people)
    {
        var table = RespondentTable.Of(Questionnaire, [.. people.Select(person => Sheet(_functions[person], _marks[person]))]);
        var sums = new double[table.Columns];
        for (var respondent = 0; respondent < table.Count; respondent++)
        {
            for (var column = 0; column < sums.Length; column++)
                sums[column] += double.IsNaN(table.ScoresOf(respondent)[column]) ? 0 : table.ScoresOf(respondent)[column];
        }

        return sums;
    }

    /// <summary>What a function's people answered to an item, sorted.</summary>
    public string Answers(RespondentFunction function, int item) =>
        string.Join(',', Enumerable.Range(0, _functions.Length).Where(person => _functions[person] == function).Select(person => _marks[person][item]).Order());

    /// <summary>Whether everybody in a group answered an item alike.</summary>
    public bool IsOfOneMind(int group, int item) => PeopleOf(group).Select(person => _marks[person][item]).Distinct().Count() == 1;

    /// <summary>Whether every answer of a group would count from everybody else in it.</summary>
    public bool MayAllAnswerAlike(int group)
    {
        var people = PeopleOf(group);
        return Enumerable.Range(0, Items).All(item => people.All(person => people.All(other => Counts(item, _marks[person][item], _functions[other]))));
    }

    /// <summary>The half of a dimension that an item belongs to; the activities' halves are the even ones.</summary>
    public static int HalfOf(int item) => item < Questionnaire.Activities.Length
        ? 2 * Questionnaire.ActivityDimensions[item]
        : (2 * Questionnaire.StatementDimensions[item - Questionnaire.Activities.Length]) + 1;

    /// <summary>The same company after two people exchanged their answers to some items, each as far as both count from the other.</summary>
    public Company Exchange(int one, int other, IEnumerable<int> items)
    {
        byte[] ones = [.. _marks[one]], others = [.. _marks[other]];
        foreach (var item in items.Where(item => Counts(item, ones[item], _functions[other]) && Counts(item, others[item], _functions[one])))
            (ones[item], others[item]) = (others[item], ones[item]);

        return new(_functions, _marks.SetItem(one, ones).SetItem(other, others), _minimumGroup);
    }

    /// <summary>The same company after somebody answered every item otherwise.</summary>
    public Company WithOtherAnswers(int person) =>
        new(_functions, _marks.SetItem(person, [.. _marks[person].Select(mark => mark == 1 ? (byte)2 : (byte)1)]), _minimumGroup);

    private static byte Mark(Random random, int item, RespondentFunction function, (double Clarity, double Gaps, bool KnowsAll) opinions)
    {
        var mark = random.NextDouble() < opinions.Gaps ? 0
            : item >= Questionnaire.Activities.Length ? random.Next(1, 6)
            : random.NextDouble() < opinions.Clarity ? 1 + (int)Questionnaire.Activities[item].Home
            : random.Next(1, opinions.KnowsAll ? Unsure : Unsure + 1);
        return Counts(item, (byte)mark, function) ? (byte)mark : (byte)0;
    }

    private static bool Counts(int item, byte mark, RespondentFunction function) => mark == 0 || (item < Questionnaire.Activities.Length
        ? mark != Unsure || function != RespondentFunction.Other
        : !Questionnaire.Statements[item - Questionnaire.Activities.Length].SalesAndMarketingOnly || function <= RespondentFunction.Marketing);

    private static AnswerSheet Sheet(RespondentFunction function, byte[] marks)
    {
        var activities = Questionnaire.Activities.Length;
        return new(Questionnaire, function, marks[..activities], marks[activities..], null, null, null);
    }
}
