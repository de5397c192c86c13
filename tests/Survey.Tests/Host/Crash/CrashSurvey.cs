using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Survey.App.Links;
using Survey.Cli.Demo;
using Survey.Core.Answers;
using Xunit;

namespace Survey.Tests.Host.Crash;

/// <summary>One assessment of the crash test: who was asked, and whose answers the service has acknowledged.</summary>
internal sealed class CrashSurvey(string id, ImmutableArray<Uri> links, ImmutableArray<string> sheets)
{
    public const int People = 12;

    private readonly ConcurrentDictionary<int, bool> _acknowledged = new();

    public string Id => id;

    /// <summary>Token hashes of the people whose answers were acknowledged.</summary>
    public IEnumerable<ImmutableArray<byte>> AcknowledgedTokens => _acknowledged.Keys.Select(
        person => LinkToken.TryParse(links[person].Segments[^1], out var token) ? token.Hash : throw new InvalidOperationException(links[person].ToString()));

    /// <summary>What each person writes in the comment, to find their answers again.</summary>
    public IEnumerable<string> Marks => Enumerable.Range(0, People).Select(person => Mark(id, person));

    public static async Task<CrashSurvey> CreateAsync(DemoClient client, string company)
    {
        var id = await client.CreateAsync(
            new JsonObject
            {
                ["company"] = company,
                ["requestedBy"] = "Helen Aster",
                ["closesAt"] = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["timeZone"] = "Europe/London",
                ["minimumGroup"] = 5,
            },
            TestContext.Current.CancellationToken);
        var people = new JsonArray([.. Enumerable.Range(0, People).Select(person => new JsonObject { ["name"] = $"Person {person}" })]);
        var links = await client.InviteAsync(id, people, TestContext.Current.CancellationToken);
        var sample = await SampleCompany.ReadAsync(TestContext.Current.CancellationToken);
        return new CrashSurvey(id, [.. links], [.. sample.Sheets.Take(People).Select((sheet, person) => Marked(sheet, Mark(id, person)))]);
    }

    /// <summary>Everybody whose answers are not acknowledged yet submits them, several at a time, until done or the service is gone.</summary>
    public async Task SubmitMissingAsync(DemoClient client)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, People).Where(person => !_acknowledged.ContainsKey(person)),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken },
            async (person, token) =>
            {
                await client.SubmitAsync(new Uri(links[person].PathAndQuery, UriKind.Relative), sheets[person], token);
                _acknowledged[person] = true;
            });
    }

    private static string Mark(string id, int person) => $"answers of {person} in {id}.";

    private static string Marked(AnswerSheet sheet, string mark)
    {
        var json = JsonNode.Parse(AnswerSheetJson.Write(sheet))!;
        json["comment"] = mark;
        return json.ToJsonString();
    }
}
