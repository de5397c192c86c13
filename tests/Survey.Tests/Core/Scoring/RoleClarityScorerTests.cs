using System.Text.Json.Nodes;
using CsCheck;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Tests.Core.Scoring.Reference;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class RoleClarityScorerTests
{
    [Fact]
    public void Score_OtherOrderOfRespondents_ChangesNoBit() => Gen.Select(RandomCompany.Rows(0, 40), Gen.Int[0, 1_000]).Sample(
        (rows, seed) =>
        {
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);
            return ScorecardJson.Write(People.Score(rows, 3)) == ScorecardJson.Write(People.Score(shuffled, 3));
        },
        iter: 300);

    [Fact]
    public void Score_OtherNameOfTheCompany_ChangesTheNameAlone() => RandomCompany.Rows(0, 30).Sample(
        rows =>
        {
            var request = People.Request(rows);
            var renamed = RoleClarityScorer.Score(request with { Company = "Zenith" });
            return ScorecardJson.Write(renamed with { Company = request.Company }) == ScorecardJson.Write(RoleClarityScorer.Score(request));
        },
        iter: 100);

    [Fact]
    public void Score_OtherOrderOfItems_ChangesNoFigure() => Gen.Select(RandomCompany.Rows(0, 30), Gen.Int[0, 1_000]).Sample(
        (rows, seed) =>
        {
            var shuffled = Shuffled(new Random(seed));
            var scorecard = RoleClarityScorer.Score(People.Request(rows, 3) with { Questionnaire = shuffled, Sheets = RandomCompany.Sheets(shuffled, rows) });
            var restored = scorecard with
            {
                Activities = [.. scorecard.Activities.OrderBy(activity => RandomCompany.English.IndexOfActivity(activity.Id))],
                Statements = [.. scorecard.Statements.OrderBy(statement => RandomCompany.English.IndexOfStatement(statement.Id))],
                RoleViews = [],
            };
            AssertAlike(People.Score(rows, 3) with { RoleViews = [] }, restored);
        },
        iter: 60);

    [Fact]
    public void Score_EveryRatingMirrored_MirrorsPractice() => RandomCompany.Rows(0, 30).Sample(
        rows =>
        {
            var scores = People.Score(rows, 3).Dimensions.Zip(People.Score(rows.Select(Mirrored), 3).Dimensions);
            foreach (var (straight, mirrored) in scores)
                Assert.Equal(straight.Practice ?? 50, 100 - (mirrored.Practice ?? 50), 9);
        },
        iter: 150);

    [Fact]
    public void Score_EveryRatingMirroredTwice_IsTheSame() => RandomCompany.Rows(0, 30).Sample(
        rows => ScorecardJson.Write(People.Score(rows, 3)) == ScorecardJson.Write(People.Score(rows.Select(row => Mirrored(Mirrored(row))), 3)),
        iter: 50);

    [Fact]
    public void Score_EveryRespondentTwice_KeepsEveryMean() => RandomCompany.Rows(1, 40).Sample(
        rows =>
        {
            // Every function stands above k already, with every dimension, so that no group crosses k.
            var respondents = rows.Where(row => Instrument.Dimensions.All(id => Personal.Dimension(row, id) is not null)).ToArray();
            if (respondents.Length == 0 || !respondents.GroupBy(row => row["function"]).All(function => function.Count() >= 3))
                return;

            Scorecard once = People.Score(respondents, 3), twice = People.Score([.. respondents, .. respondents], 3);
            Assert.Equal(once.Index.Score!.Value, twice.Index.Score!.Value, 9);
            foreach (var (one, two) in once.Activities.Zip(twice.Activities).Where(pair => pair.First.Score is not null))
                Assert.Equal((one.Score!.Value, one.Status, 2 * one.Answers), (two.Score!.Value, two.Status, two.Answers));
            foreach (var (one, two) in once.Statements.Zip(twice.Statements).Where(pair => pair.First.Score is not null))
                Assert.Equal((one.Score!.Value, one.SplitCamps, one.Consensus!.Value), (two.Score!.Value, two.SplitCamps, two.Consensus!.Value));
        },
        iter: 400);

    [Fact]
    public void Score_MissingAnswer_IsNeverZero() => Gen.Select(RandomCompany.Rows(1, 30), Gen.Int[0, 42]).Sample(
        (rows, item) =>
        {
            // Taking one answer away from everybody leaves every other item as it was, and a company without gaps keeps a perfect score.
            var id = Instrument.Activities.Select(activity => activity.Id).Concat(Instrument.Statements.Select(statement => statement.Id)).ElementAt(item);
            var perfect = rows.Select(row => Perfect(row["function"]).With(id, null)).ToArray();
            var score = People.Score(perfect, 3);
            Assert.All(score.Dimensions, dimension => Assert.Equal(score.TooFew is null ? 100.0 : null, dimension.Score));
        },
        iter: 200);

    [Fact]
    public void Score_NotApplicableOrAbsent_IsTheSame() => RandomCompany.Rows(0, 30).Sample(
        rows =>
        {
            var absent = rows.Select(row => row.Where(field => field.Value != "na").ToDictionary());
            return ScorecardJson.Write(People.Score(rows, 3)) == ScorecardJson.Write(People.Score(absent, 3));
        },
        iter: 100);

    [Fact]
    public void Score_EmptySheetsBeside_ChangeNothing() => RandomCompany.Rows(0, 30).Sample(
        rows => ScorecardJson.Write(People.Score(rows, 3)) == ScorecardJson.Write(People.Score([.. rows, new() { ["function"] = "sales" }, new() { ["function"] = "other", ["satisfaction"] = "1" }], 3)),
        iter: 100);

    [Fact]
    public void Score_NobodyAtAll_MissesK() => Assert.Equal(5, People.Score([]).TooFew);

    [Fact]
    public void Score_SheetOfAnotherQuestionnaire_Throws()
    {
        var structure = BuiltInQuestionnaire.StructureJson.Replace("\"version\": 1", "\"version\": 2");
        var other = QuestionnaireReader.Read(structure, BuiltInQuestionnaire.TextsJson("en")).Value!;
        Assert.Throws<ArgumentException>(() => RoleClarityScorer.Score(People.Request([]) with { Questionnaire = other, Sheets = RandomCompany.Sheets(People.Of(5, "sales")) }));
    }

    private static Questionnaire Shuffled(Random random)
    {
        var structure = JsonNode.Parse(BuiltInQuestionnaire.StructureJson)!;
        foreach (var name in new[] { "activities", "statements" })
        {
            var items = structure[name]!.AsArray().Select(item => item!.DeepClone()).ToArray();
            random.Shuffle(items);
            structure[name] = new JsonArray(items);
        }

        return QuestionnaireReader.Read(structure.ToJsonString(), BuiltInQuestionnaire.TextsJson("en")).Value!;
    }

    private static Dictionary<string, string> Mirrored(Dictionary<string, string> row) => row.ToDictionary(
        field => field.Key,
        field => RandomCompany.English.IndexOfStatement(field.Key) >= 0 && field.Value != AnswerCodes.DoesNotApply ? $"{6 - int.Parse(field.Value)}" : field.Value);

    private static Dictionary<string, string> Perfect(string function) =>
        Instrument.Statements.Aggregate(People.In(function), (row, statement) => row.With(statement.Id, statement.Reversed ? "1" : "5"));

    // Sums over items are whole steps, so that only the order of respondents' values could move a last bit; it is sorted away.
    private static void AssertAlike(Scorecard expected, Scorecard actual) => Assert.Equal(ScorecardJson.Write(expected), ScorecardJson.Write(actual));
}
