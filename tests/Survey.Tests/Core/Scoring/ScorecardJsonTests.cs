using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class ScorecardJsonTests
{
    private static readonly Scorecard Full = RoleClarityScorer.Score(
        People.Request(RandomCompany.Make(new Random(3), 40)) with
        {
            Company = "Bäcker & Söhne <GmbH>",
            Invited = InvitedNumbers.OfTotal(60),
            Earlier = RoleClarityScorer.ScoreAll(People.Request(RandomCompany.Make(new Random(5), 40))).Wave,
            Forecast = RandomCompany.English.Dimensions.ToDictionary(dimension => dimension.Id, _ => 50.0).ToImmutableSorted(),
        });

    [Fact]
    public void Write_Members_StandInTheListedOrder()
    {
        var json = JsonNode.Parse(ScorecardJson.Write(Full))!;
        AssertNames("company questionnaire respondents excluded invited minimumGroup tooFew functions index dimensions activities statements roleViews workTime hatSwitching satisfaction forecast trend recommendations", json);
        AssertNames("id version", json["questionnaire"]);
        AssertNames("id respondents", json["functions"]![0]);
        AssertNames("score low high band bandShares lowest highest gap", json["index"]);
        AssertNames("tangled blurred defined clear", json["index"]!["bandShares"]);
        AssertNames("id score low high band ownership practice alpha gap", json["dimensions"]![0]);
        AssertNames("sales marketing difference low high cliffsDelta flagged", json["dimensions"]![0]!["gap"]);
        AssertNames("id dimension home score answers counts agreement status tentative disputed", json["activities"]![0]);
        AssertNames("sales marketing both elsewhere nobody unsure", json["activities"]![0]!["counts"]);
        AssertNames("id dimension reversed score answers favourable neutral unfavourable rwg consensus splitCamps", json["statements"]![0]);
        AssertNames("function ownClaim otherGrant differing", json["roleViews"]![0]);
        AssertNames("function respondents selling marketing service other", json["workTime"]![0]);
        AssertNames("salesOnMarketing marketingOnSelling", json["hatSwitching"]);
        AssertNames("mean answers", json["satisfaction"]);
        AssertNames("dimension expected difference", json["forecast"]![0]);
        AssertNames("id difference low high changed", json["trend"]![0]);
    }

    [Fact]
    public void Write_Recommendation_HasTheListedMembers()
    {
        var json = JsonNode.Parse(ScorecardJson.Write(Full with { Recommendations = [new("one-owner", 0.5, 1, 0.5, "Name one owner")] }))!;
        AssertNames("id priority severity reach title", json["recommendations"]![0]);
    }

    [Fact]
    public void Read_WrittenText_GivesTheSameDoubles() => RandomCompany.Rows(0, 40).Sample(
        rows =>
        {
            var json = ScorecardJson.Write(People.Score(rows, 3));
            return ScorecardJson.Write(ScorecardJson.Read(json)) == json;
        },
        iter: 200);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Read_NoScorecard_Throws(string json) => Assert.Throws<JsonException>(() => ScorecardJson.Read(json));

    [Fact]
    public void Write_Several_IsACompactArray()
    {
        Assert.Equal("[]", ScorecardJson.Write([]));
        Assert.Equal($"[{ScorecardJson.Write(Full)},{ScorecardJson.Write(Full)}]", ScorecardJson.Write([Full, Full]));
        Assert.DoesNotContain('\n', ScorecardJson.Write(Full));
        Assert.Contains("\n  \"company\"", ScorecardJson.Write(Full, indented: true));
    }

    [Fact]
    public void Write_Codes_AreLowerCase()
    {
        var text = ScorecardJson.Write(Full);
        Assert.Contains("\"home\":\"sales\"", text);
        Assert.Contains($"\"band\":\"{Full.Index.Band.ToString()!.ToLowerInvariant()}\"", text);
        Assert.Contains("Bäcker \\u0026 Söhne \\u003CGmbH\\u003E", text);
    }

    [Fact]
    public async Task Schema_RandomCompanies_Holds()
    {
        var schema = await JsonSchema.FromJsonAsync(ScorecardJson.Schema, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(ScorecardJson.Write(Full)));
        RandomCompany.Rows(0, 40).Sample(rows => Assert.Empty(schema.Validate(ScorecardJson.Write(People.Score(rows, 3)))), iter: 60);
    }

    [Theory]
    [InlineData("$.respondents", "\"many\"")]
    [InlineData("$.index.score", "101")]
    [InlineData("$.index.band", "\"muddy\"")]
    [InlineData("$.activities[0].counts.sales", "0.5")]
    [InlineData("$.dimensions[0].gap.flagged", "null")]
    public async Task Schema_WrongValue_IsFound(string path, string value)
    {
        var schema = await JsonSchema.FromJsonAsync(ScorecardJson.Schema, TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(ScorecardJson.Write(Full))!;
        var parts = path[2..].Replace("[", ".").Replace("]", "").Split('.');
        var parent = parts[..^1].Aggregate(json, (node, part) => int.TryParse(part, out var index) ? node[index]! : node[part]!);
        parent[parts[^1]] = JsonNode.Parse(value);

        Assert.NotEmpty(schema.Validate(json.ToJsonString()));
    }

    [Fact]
    public void Write_TooFew_HasNoFigure()
    {
        var json = JsonNode.Parse(ScorecardJson.Write(People.Score(People.Of(4, "sales").With("satisfaction", "3"))))!;

        Assert.Equal(1, json["tooFew"]!.GetValue<int>());
        Assert.Equal(4, json["respondents"]!.GetValue<int>());
        Assert.Empty(json["functions"]!.AsArray());
        Assert.All(json["index"]!.AsObject(), member => Assert.Null(member.Value));
        Assert.All(json["dimensions"]!.AsArray(), dimension => Assert.All(dimension!.AsObject().Skip(1), member => Assert.Null(member.Value)));
        Assert.All(json["activities"]!.AsArray(), activity => Assert.All(activity!.AsObject().Skip(3), member => Assert.Null(member.Value)));
        Assert.All(json["statements"]!.AsArray(), statement => Assert.All(statement!.AsObject().Skip(3), member => Assert.Null(member.Value)));
        Assert.All(json["satisfaction"]!.AsObject(), member => Assert.Null(member.Value));
    }

    private static void AssertNames(string names, JsonNode? node) => Assert.Equal(names.Split(' '), node!.AsObject().Select(member => member.Key));
}

file static class Dictionaries
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, double> ToImmutableSorted(this Dictionary<string, double> values) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(values);
}
