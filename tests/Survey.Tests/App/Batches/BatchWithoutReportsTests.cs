using System.Net;
using System.Text;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>What a batch answers that has no report, or none yet.</summary>
public sealed class BatchWithoutReportsTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Downloads_OfAFailedBatch_SayThatThereIsNothingAndWhy()
    {
        var path = await Consultant.RunAsync(Encoding.UTF8.GetBytes("company,function,negotiate_close\nAster,astronaut,sales\n"));
        const string Reason = "No row of the file could be used.";

        Assert.StartsWith($"This batch has no reports. {Reason}", await DetailAsync(path + "/reports.zip"), StringComparison.Ordinal);
        Assert.StartsWith($"This batch has no comparison, and there will be none. {Reason}", await DetailAsync(path + "/portfolio.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_OfAFinishedBatchWithTooFewAnswers_Are404AndNotListed()
    {
        var path = await Consultant.RunAsync(BatchServer.Of(("Aster", 3)));

        Assert.StartsWith("No company of this batch has a report.", await DetailAsync(path + "/reports.zip"), StringComparison.Ordinal);
        Assert.Null((await Consultant.GetAsync(path)).Json["files"]!["reports"]);
        Assert.NotEmpty(await Consultant.DownloadAsync(path + "/portfolio.csv"));
    }

    [Fact]
    public async Task Reports_OfARunningBatch_Are404UntilOneIsReady()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8);

        Assert.StartsWith("No report is ready yet.", await DetailAsync(batch.Path + "/reports.zip"), StringComparison.Ordinal);
        Assert.StartsWith("There is no comparison yet.", await DetailAsync(batch.Path + "/portfolio.pdf"), StringComparison.Ordinal);
        Assert.Contains("csv, pdf, xlsx", await DetailAsync(batch.Path + "/portfolio.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_ProblemOfNoRow_HasNeitherRowNorColumn()
    {
        var path = await Consultant.RunAsync(Encoding.UTF8.GetBytes("\n\n"));
        var whole = Assert.Single((await Consultant.GetAsync(path)).Json["contents"]!["problems"]!.AsArray())!;

        Assert.Equal("The file is empty.", (string)whole["reason"]!);
        Assert.True(whole.AsObject().ContainsKey("row"));
        Assert.Null(whole["row"]);
        Assert.Null(whole["column"]);
        Assert.Contains("\",,,,\"The file is empty.\"", Encoding.UTF8.GetString(await Consultant.DownloadAsync(path + "/rejected.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_ProblemOfACell_HasItsRowAndColumn()
    {
        var path = await Consultant.RunAsync(Encoding.UTF8.GetBytes("function,negotiate_close\nastronaut,both\n"));
        var cell = Assert.Single((await Consultant.GetAsync(path)).Json["contents"]!["problems"]!.AsArray())!;
        Assert.Equal((2, "function"), ((int)cell["row"]!, (string)cell["column"]!));
    }

    private async Task<string> DetailAsync(string path)
    {
        var answer = await Consultant.GetAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.Status, answer.Type?.MediaType));
        return (string)answer.Json["detail"]!;
    }
}
