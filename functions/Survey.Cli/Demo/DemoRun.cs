using System.Globalization;
using System.Text.Json.Nodes;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Cli.Demo;

/// <summary>The main job once, from invitation to report, over HTTP; says how far it is.</summary>
/// <param name="client">A consultant's access to the running service.</param>
/// <param name="clock">For the closing date that the assessments are given.</param>
/// <param name="report">Called at every step with a stage, how much of it is done and how much it has.</param>
internal sealed class DemoRun(DemoClient client, TimeProvider clock, Action<DemoStage, int, int> report)
{
    // In a storage account answers settle for a minute before they are scored.
    private static readonly TimeSpan LongestScoring = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Collects the sample company's answers, closes, and waits for the report.</summary>
    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        var responses = await SampleCompany.ReadAsync(cancellationToken);
        var id = await CreateAsync(responses.Company, minimumGroup: 5, cancellationToken);
        await client.ForecastAsync(id, Forecast(), cancellationToken);
        var links = await client.InviteAsync(id, People(SampleCompany.Invited(responses)), cancellationToken);
        report(DemoStage.Inviting, 1, 1);

        await SubmitAsync(links, responses, cancellationToken);
        await client.CloseAsync(id, cancellationToken);
        report(DemoStage.Closing, 1, 1);

        var status = await WaitForReportAsync(id, cancellationToken);
        report(DemoStage.Scoring, 1, 1);

        var pdf = await client.ReportAsync(id, cancellationToken);
        var survey = await InviteVisitorAsync(cancellationToken);
        report(DemoStage.Saving, 1, 1);
        return new(responses.Company, pdf, survey, new Uri((string)status["report"]!["link"]!));
    }

    private static JsonArray People(IEnumerable<RespondentFunction> functions) =>
        [.. functions.Select((function, index) => (JsonNode)new JsonObject
        {
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"Person {index + 1}"),
            ["function"] = AnswerCodes.Functions[(int)function],
        })];

    private static JsonObject Forecast() => new()
    {
        ["remit"] = 70,
        ["relationships"] = 65,
        ["messages"] = 60,
        ["horizon"] = 55,
        ["insight"] = 50,
        ["transition"] = 60,
    };

    private Task<string> CreateAsync(string company, int minimumGroup, CancellationToken cancellationToken) =>
        client.CreateAsync(
            new JsonObject
            {
                ["company"] = company,
                ["requestedBy"] = "Helen Aster",
                ["role"] = "Chief Executive",
                ["closesAt"] = clock.GetUtcNow().AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["timeZone"] = "Europe/London",
                ["minimumGroup"] = minimumGroup,
                ["closeAfterCompleteHours"] = 0,
            },
            cancellationToken);

    private async Task SubmitAsync(IReadOnlyList<Uri> links, CompanyResponses responses, CancellationToken cancellationToken)
    {
        var done = 0;
        var sheets = responses.Sheets.Select((sheet, index) => (Link: links[index], Json: AnswerSheetJson.Write(sheet)));
        await Parallel.ForEachAsync(sheets, cancellationToken, async (sheet, token) =>
        {
            await client.SubmitAsync(sheet.Link, sheet.Json, token);
            report(DemoStage.Answering, Interlocked.Increment(ref done), responses.Sheets.Length);
        });
    }

    private async Task<JsonNode> WaitForReportAsync(string id, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestScoring);
        try
        {
            while (true)
            {
                var status = await client.StatusAsync(id, limit.Token);
                if (status["report"] is not null)
                    return status;

                await Task.Delay(PollingInterval, clock, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No report came within {LongestScoring.TotalSeconds:0} seconds; the messages above say why.");
        }
    }

    // An assessment of its own, still open: the sample company's has closed, and closed ones take no answers.
    private async Task<Uri> InviteVisitorAsync(CancellationToken cancellationToken)
    {
        var id = await CreateAsync("Your own company", minimumGroup: 3, cancellationToken);
        return (await client.InviteAsync(id, [new JsonObject { ["name"] = "You" }, new JsonObject { ["name"] = "A colleague" }], cancellationToken))[0];
    }
}

/// <summary>Stages of the demo, in order.</summary>
internal enum DemoStage
{
    Inviting,
    Answering,
    Closing,
    Scoring,
    Saving,
}

/// <summary>What the demo leaves behind.</summary>
/// <param name="Company">The sample company's name.</param>
/// <param name="Pdf">Its report.</param>
/// <param name="SurveyLink">A survey that is still open.</param>
/// <param name="ReportLink">The report as its reader opens it.</param>
internal sealed record DemoResult(string Company, byte[] Pdf, Uri SurveyLink, Uri ReportLink);
