using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Core.Recommendations;
using Survey.Core.Recommendations.Triggers;
using Xunit;

namespace Survey.Tests.Core.Recommendations;

/// <summary>What the shipped texts must and must not say.</summary>
public sealed partial class BuiltInRecommendationsTests
{
    private static readonly Dictionary<string, string> Texts = ReadTexts();

    public static TheoryData<string> Keys { get; } = [.. Texts.Keys];

    [Fact]
    public void In_English_IsReadOnce() => Assert.Same(BuiltInRecommendations.In("en"), BuiltInRecommendations.In("en"));

    [Fact]
    public void In_UnknownLanguage_Throws() => Assert.Throws<ArgumentException>(() => BuiltInRecommendations.In("xx"));

    [Fact]
    public void Entries_TopicsOfTheMethod_AreAllThere()
    {
        string[] topics =
        [
            "write_down_split", "own_orphaned", "own_misplaced", "own_contested", "own_shared", "payments_and_service", "preference_and_plan",
            "two_kinds_of_trust", "partner_contact", "feedback_loop", "one_message", "sales_material", "marketing_time", "lead_handover",
            "relieve_prospecting", "market_owner", "growth_plans", "fair_measures", "stop_add_on", "gradual_move", "train_first", "outside_help",
            "separate_to_grow", "talk_together", "ask_again", "keep_clear_owners", "keep_strong_areas", "keep_good_habits",
        ];

        Assert.Superset(topics.ToHashSet(), SampleCompany.Catalogue.Entries.Select(entry => entry.Id).ToHashSet());
    }

    [Fact]
    public void Entries_EveryActivityAndStatement_CanTriggerOne()
    {
        var findings = SampleCompany.Catalogue.Entries
            .Where(entry => entry.Kind == EntryKind.Change).SelectMany(entry => entry.Trigger.Findings).OfType<ItemFinding>().ToArray();

        // Findings on all items at once do not count: each item is to have advice of its own.
        var activities = findings.OfType<ActivityFinding>().Where(finding => finding.Items.Length < 22).SelectMany(finding => finding.Items);
        var statements = findings.OfType<StatementFinding>().Where(finding => finding.Items.Length < 21).SelectMany(finding => finding.Items);
        Assert.Equal(Enumerable.Range(0, 22), activities.Distinct().Order());
        Assert.Equal(Enumerable.Range(0, 21), statements.Distinct().Order());
        Assert.Equal(
            Enumerable.Range(0, 6), findings.OfType<DimensionFinding>().SelectMany(finding => finding.Items).Where(item => item >= 0).Distinct().Order());
    }

    [Fact]
    public void Conflicts_AddOnAndGradualMove_AreDeclared()
    {
        var places = SampleCompany.Catalogue.Entries.Select((entry, place) => (entry.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);

        Assert.True(SampleCompany.Catalogue.AreInConflict(places["stop_add_on"], places["gradual_move"]));
        Assert.True(SampleCompany.Catalogue.AreInConflict(places["gradual_move"], places["separate_to_grow"]));
        Assert.False(SampleCompany.Catalogue.AreInConflict(places["stop_add_on"], places["separate_to_grow"]));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Texts_Wording_IsKindPlainAndBritish(string key)
    {
        var text = Texts[key];

        Assert.DoesNotMatch(Forbidden(), text);
        Assert.DoesNotMatch(American(), text);
        Assert.DoesNotContain("'", text, StringComparison.Ordinal);
        Assert.Equal(text.Trim(), key.StartsWith("list.", StringComparison.Ordinal) ? text.Trim() : text);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Texts_Shape_FitsItsPlace(string key)
    {
        var text = Texts[key];
        switch (key[(key.LastIndexOf('.') + 1)..])
        {
            case "title":
                Assert.Matches("^[A-Z].*[^.]$", text);
                break;
            case "why" or "measure" or "day30" or "day60" or "day90":
                Assert.Matches(@"^[A-Z0-9{].*[.?]$", text);
                break;
            case "deadline":
                Assert.Matches("^[a-z].* by day (30|60|90)$", text);
                break;
            case "evidence":
                Assert.Matches("^[a-z{].*[^.]$", text);
                break;
            default:
                Assert.False(key.StartsWith("entry.", StringComparison.Ordinal), key);
                break;
        }
    }

    [Fact]
    public void Texts_Measures_SayTodaysValue() =>
        Assert.All(Texts.Where(text => text.Key.EndsWith(".measure", StringComparison.Ordinal)), text => Assert.Matches(@"\(now \{.*\)\.$", text.Value));

    [Fact]
    public void Texts_Steps_AreNeverRepeated()
    {
        var steps = Texts.Where(text => text.Key.Contains(".day", StringComparison.Ordinal) && !text.Key.EndsWith("_focus.day30", StringComparison.Ordinal));

        Assert.Distinct(steps.Select(step => step.Value));
    }

    private static Dictionary<string, string> ReadTexts()
    {
        using var document = JsonDocument.Parse(BuiltInRecommendations.TextsJson("en"));
        return document.RootElement.GetProperty("texts").EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!);
    }

    [GeneratedRegex(
        @"\b(because|cuts?|cutting|fault|blame|guilty|fail(s|ed|ure)?|bad|poor|wrong|weak|leverage|synerg\w+|alignment|silos?|empower\w*|actionable|utili[sz]e|stakeholders?|KPIs?|holistic|ensure|going forward|redundan\w+|lay-?offs?|therefore|results? in|due to|please|TODO)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(
        @"\b\w*(iz(e|es|ed|ing|ation)|yze[sd]?)\b(?<!size|sizes|prize)|\b(color|behavior|favor|favors|favorable|favorite|labor|center|program|catalog|fulfill|skillful|enroll|traveling|learned|toward)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex American();
}
