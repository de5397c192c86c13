using System.Text.Json.Nodes;
using Survey.Core.Questions;
using Survey.Core.Recommendations;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>
/// A catalogue for any small questionnaire, with a finding of every kind about every item and texts that show all figures they may: whatever
/// recommendations could give away, these give away.
/// </summary>
internal sealed class SmallCatalogue
{
    private const string Unclear = """["orphaned", "misplaced", "elsewhere", "shared", "leaning", "contested"]""";

    private readonly JsonArray _entries = [];
    private readonly JsonObject _texts = [];

    private SmallCatalogue(Questionnaire questionnaire)
    {
        foreach (var activity in questionnaire.Activities)
        {
            Add("change", $$"""{"finding": "of", "on": "activities", "ids": ["{{activity.Id}}"], "status": {{Unclear}}}""");
            Add("strength", $$"""{"finding": "of", "on": "activities", "ids": ["{{activity.Id}}"], "status": ["clear"]}""");
        }

        foreach (var statement in questionnaire.Statements)
        {
            Add("change", $$"""{"finding": "of", "on": "statements", "ids": ["{{statement.Id}}"], "unfavourable": 30}""");
            Add("strength", $$"""{"finding": "of", "on": "statements", "ids": ["{{statement.Id}}"], "favourable": 30}""");
        }

        foreach (var id in questionnaire.Dimensions.Select(dimension => dimension.Id).Append("index"))
        {
            Add("change", $$"""{"finding": "of", "on": "dimensions", "ids": ["{{id}}"], "below": 60}""");
            Add("strength", $$"""{"finding": "of", "on": "dimensions", "ids": ["{{id}}"], "atLeast": 40}""");
            Add("change", $$"""{"finding": "of", "on": "gaps", "ids": ["{{id}}"], "lower": "sales"}""");
            Add("change", $$"""{"finding": "of", "on": "gaps", "ids": ["{{id}}"], "lower": "marketing"}""");
        }

        AddAboutAll(questionnaire);
        AddShared(questionnaire);
    }

    /// <summary>The catalogue for a questionnaire. Throws when the reader takes it for invalid.</summary>
    public static RecommendationCatalogue For(Questionnaire questionnaire)
    {
        var catalogue = new SmallCatalogue(questionnaire);
        var structure = new JsonObject { ["id"] = "small", ["version"] = 1, ["leads"] = new JsonArray("lead"), ["entries"] = catalogue._entries, ["conflicts"] = new JsonArray() };
        var texts = new JsonObject { ["language"] = "en", ["texts"] = catalogue._texts };
        var reading = RecommendationCatalogueReader.Read(structure.ToJsonString(), texts.ToJsonString(), questionnaire);
        return reading.Value ?? throw new InvalidOperationException(string.Join("\n", reading.Problems));
    }

    private void AddAboutAll(Questionnaire questionnaire)
    {
        Add("change", """{"finding": "of", "on": "response", "below": 99}""");
        foreach (var function in new[] { "sales", "marketing" })
        {
            Add("change", $$"""{"finding": "of", "on": "hatSwitching", "of": "{{function}}", "atLeast": 1}""");
            Add("strength", $$"""{"finding": "of", "on": "hatSwitching", "of": "{{function}}", "below": 99}""");
        }

        var low = """{"finding": "low", "on": "dimensions", "ids": "all", "below": 80}""";
        if (!questionnaire.Statements.IsEmpty)
        {
            Add("change", """{"finding": "of", "on": "statements", "ids": "all", "split": true}""");
            Add("change", $$"""{"all": [{"finding": "weak", "on": "statements", "ids": "all", "unfavourable": 20}, {{low}}]}""", "weak", "low");
        }

        if (!questionnaire.Activities.IsEmpty)
        {
            Add("change", """{"finding": "of", "on": "activities", "ids": "all", "disputed": true}""");
            Add("change", $$"""{"any": [{"finding": "open", "on": "activities", "ids": "all", "status": {{Unclear}}}, {{low}}]}""", "open", "low");
        }
    }

    private void AddShared(Questionnaire questionnaire)
    {
        var names = questionnaire.Activities.Select(activity => $"activity.{activity.Id}")
            .Concat(questionnaire.Statements.Select(statement => $"statement.{statement.Id}"))
            .Concat(questionnaire.Dimensions.Select(dimension => $"dimension.{dimension.Id}"));
        foreach (var key in names.Concat(["dimension.index", "function.sales", "function.marketing", "lead.lead", "list.separator", "list.and", "tentative"]))
            _texts[key] = key.Split('.')[^1];

        _texts["list.more"] = "{more}";
        foreach (var answer in new[] { "none", "other", "both", "elsewhere" })
            _texts[$"instead.{answer}"] = $"{{{answer}}} {answer}";
    }

    private void Add(string kind, string trigger, params string[] findings)
    {
        var id = $"e{_entries.Count}";
        _entries.Add(new JsonObject { ["id"] = id, ["kind"] = kind, ["lead"] = "lead", ["trigger"] = JsonNode.Parse(trigger) });
        foreach (var field in new[] { "title", "why", "day30", "day60", "day90", "deadline" })
            _texts[$"entry.{id}.{field}"] = $"{id} {field}";

        foreach (var finding in findings.DefaultIfEmpty("of"))
        {
            _texts[$"entry.{id}.{finding}.evidence"] = Evidence(trigger, finding);
            _texts[$"entry.{id}.{finding}.measure"] = Evidence(trigger, finding);
        }
    }

    private static string Evidence(string trigger, string finding)
    {
        var on = trigger[trigger.IndexOf($"\"{finding}\"", StringComparison.Ordinal)..].Split("\"on\": \"")[1].Split('"')[0];
        return on switch
        {
            "activities" => "{count}/{of} {clear}/{scored} {answers} {home} {other} {both} {elsewhere} {none} {homePercent} {instead} {names}",
            "statements" => "{count}/{of} {answers} {favourable} {neutral} {unfavourable} {name}",
            "dimensions" => "{count}/{of} {score} {names}",
            "gaps" => "{count}/{of} {sales} {marketing} {difference} {names}",
            "hatSwitching" => "{week}",
            _ => "{respondents} {invited} {percent}",
        };
    }
}
