using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Survey.App.Assessments;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class ReportJourneyTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Report_AllHaveAnswered_IsThereForReaderAndConsultant()
    {
        var (path, link) = await ReportAsync();

        using var page = await GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Harbour Pumps", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var pdf = await GetAsync(link + "/report.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.Matches(@"^Harbour Pumps - who does what - \d{4}-\d\d-\d\d\.pdf$", pdf.Content.Headers.ContentDisposition?.FileNameStar);
        var bytes = await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("%PDF-1.7", System.Text.Encoding.ASCII.GetString(bytes, 0, 8), StringComparison.Ordinal);
        using var own = await Consultant.Http.GetAsync(path + "/report.pdf", TestContext.Current.CancellationToken);
        Assert.Equal(bytes, await own.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Report_ReaderHasTheFile_Is304()
    {
        var (_, link) = await ReportAsync();
        using var first = await GetAsync(link + "/report.pdf");
        using var request = new HttpRequestMessage(HttpMethod.Get, link + "/report.pdf");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _server.Browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Report_ReaderTakesBrotli_ComesCompressed()
    {
        var (_, link) = await ReportAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.AcceptEncoding.ParseAdd("br");

        using var page = await _server.Browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["br"], page.Content.Headers.ContentEncoding);
        await using var packed = await page.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var text = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        Assert.Contains("Harbour Pumps", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_OfTheSampleCompany_AreThePublishedScorecard()
    {
        var sheets = await Sheets.OfSampleAsync();
        var (path, links) = await Consultant.CreateAsync(sheets.Count, new { closeAfterCompleteHours = 0 });
        await Sheets.SubmitAsync(_server.Browser, links, sheets);
        await Consultant.WaitForAsync(path, "reported");

        var scores = ScorecardJson.Read((await Consultant.GetAsync(path + "/scores")).Text);

        var expected = RoleClarityScorer.Score(new()
        {
            Company = "Harbour Pumps",
            Questionnaire = BuiltInQuestionnaire.In("en"),
            Sheets = [.. sheets],
            Invited = InvitedNumbers.OfTotal(sheets.Count),
        }).Published();
        Assert.Equal(ScorecardJson.Write(expected with { Recommendations = scores.Recommendations }), ScorecardJson.Write(scores));
        Assert.NotEmpty(scores.Recommendations);
    }

    [Fact]
    public async Task Link_UnknownTamperedRevokedOrHeld_IsTheSamePageThatSaysWhatToDo()
    {
        var (path, link) = await ReportAsync(new { holdReport = true, closeAfterCompleteHours = 0 });
        var status = (await Consultant.GetAsync(path)).Json;
        Assert.Equal(("held", null), ((string?)status["report"]!["state"], (string?)status["report"]!["link"]));
        Assert.Null(link);
        Assert.Equal(HttpStatusCode.OK, (await Consultant.GetAsync(path + "/report.pdf")).Status);

        link = (string)(await Consultant.PostAsync(path + "/report/release")).Json["report"]!["link"]!;
        using (var open = await GetAsync(link))
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(path + "/report/release")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Consultant.PostAsync(path + "/report/revoke")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(path + "/report/revoke")).Status);

        var (heldPath, _) = await ReportAsync(new { holdReport = true, closeAfterCompleteHours = 0 });
        var held = await HeldLinkAsync(heldPath);
        var pages = new List<string>();
        foreach (var nowhere in new[] { link, held, "/r/AAAAAAAAAAAAAAAAAAAAAAAAAAA", "/r/x", link[..^1] + (link[^1] == 'A' ? 'E' : 'A') })
        {
            using var page = await GetAsync(nowhere);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
            pages.Add(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            using var pdf = await GetAsync(nowhere + "/report.pdf");
            Assert.Equal(HttpStatusCode.NotFound, pdf.StatusCode);
        }

        Assert.Contains("This link leads nowhere", Assert.Single(pages.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_Renewed_OpensByTheNewOneAlone()
    {
        var (path, old) = await ReportAsync();

        var link = (string)(await Consultant.PostAsync(path + "/report/link")).Json["report"]!["link"]!;

        using var before = await GetAsync(old);
        using var after = await GetAsync(link);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Score_DeliveredSeveralTimesAtOnce_MakesOneResultAndOneLink()
    {
        var (path, link) = await ReportAsync();
        var id = path.Split('/')[^1];
        var message = $$"""{"assessmentId":"{{id}}","traceParent":null}""";
        using var pdf = await Consultant.Http.GetAsync(path + "/report.pdf", TestContext.Current.CancellationToken);
        var digest = SHA256.HashData(await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _server.Function<ScoreAssessmentFunction>().RunAsync(message, TestContext.Current.CancellationToken)));

        Assert.Equal(link, (string?)(await Consultant.GetAsync(path)).Json["report"]!["link"]);
        using var again = await Consultant.Http.GetAsync(path + "/report.pdf", TestContext.Current.CancellationToken);
        Assert.Equal(digest, SHA256.HashData(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(pdf.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task Report_FileIsLost_IsMadeAgainTheSame()
    {
        var (path, link) = await ReportAsync();
        var before = await _server.Browser.GetByteArrayAsync(link + "/report.pdf", TestContext.Current.CancellationToken);
        await _server.Storage.Reports.DeleteAllAsync(path.Split('/')[^1], TestContext.Current.CancellationToken);

        Assert.Equal(before, await _server.Browser.GetByteArrayAsync(link + "/report.pdf", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Report_ChangedByAProcessThatEndedBeforeMakingItAgain_IsNotServedAsItWas()
    {
        var (path, link) = await ReportAsync();
        using var before = await GetAsync(link + "/report.pdf");
        var found = (await _server.Storage.Assessments.FindAsync(path.Split('/')[^1], TestContext.Current.CancellationToken))!;
        await _server.Storage.Assessments.UpdateAsync(
            found.Value with { Branding = found.Value.Branding! with { Contact = "Elsewhere" } }, found.ETag, TestContext.Current.CancellationToken);

        using var after = await GetAsync(link + "/report.pdf");

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.NotEqual(
            await before.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            await after.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Report_MadeWhileItsAssessmentIsDeleted_LeavesNoFile()
    {
        var (path, _) = await ReportAsync();
        var (id, token) = (path.Split('/')[^1], TestContext.Current.CancellationToken);
        var found = (await _server.Storage.Assessments.FindAsync(id, token))!.Value;
        await _server.Storage.Reports.DeleteAllAsync(id, token);
        await _server.Storage.Assessments.DeleteAsync(id, token);

        Assert.Null(await _server.Get<ReportPublisher>().OpenAsync(found, token));

        Assert.Empty(await _server.Storage.Reports.ListAsync(id, token));
    }

    [Fact]
    public async Task Publish_TakenOutOfTheComparisonMeanwhile_LeavesNoEntry()
    {
        var (path, _) = await ReportAsync();
        var (id, token) = (path.Split('/')[^1], TestContext.Current.CancellationToken);
        var found = (await _server.Storage.Assessments.FindAsync(id, token))!;
        var closed = found.Value with { State = AssessmentState.Closed };
        await _server.Storage.Assessments.UpdateAsync(closed with { OutsideBenchmark = true }, found.ETag, token);

        var decision = await _server.Get<ResultPublication>().PublishAsync(
            closed, closed.Heads!, (await _server.Storage.Results.FindAsync(id, token))!, token);

        Assert.Equal(AssessmentState.Reported, decision.Next?.State);
        Assert.Empty(await _server.Storage.Benchmark.ListAsync(closed.WorkspaceId, token));
    }

    [Fact]
    public async Task Comments_TurnedOffAfterTheReport_LeaveIt()
    {
        var sheets = await Sheets.OfSampleAsync();
        var (path, links) = await Consultant.CreateAsync(sheets.Count, new { closeAfterCompleteHours = 0, minimumGroup = 3 });
        await Sheets.SubmitAsync(_server.Browser, links, sheets);
        var link = (string)(await Consultant.WaitForAsync(path, "reported"))["report"]!["link"]!;
        var comment = WebUtility.HtmlEncode(sheets.Select(sheet => sheet.Comment).First(text => text?.Length > 20)!);
        Assert.Contains(comment[..10], await (await GetAsync(link)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var before = await GetAsync(link + "/report.pdf");

        Assert.Equal(HttpStatusCode.OK, (await Consultant.PatchAsync(path, new { showComments = false })).Status);

        Assert.DoesNotContain(comment[..10], await (await GetAsync(link)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var after = await GetAsync(link + "/report.pdf");
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    private async Task<(string Path, string? Link)> ReportAsync(object? settings = null)
    {
        var (path, links) = await Consultant.CreateAsync(5, settings ?? new { closeAfterCompleteHours = 0 });
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());
        var status = await Consultant.WaitForAsync(path, "reported");
        return (path, (string?)status["report"]!["link"]);
    }

    // A held link is shown to nobody: only its own seal tells it.
    private async Task<string> HeldLinkAsync(string path)
    {
        var found = await _server.Storage.Assessments.FindAsync(path.Split('/')[^1], TestContext.Current.CancellationToken);
        var held = found!.Value;
        return _server.Get<Survey.App.Links.SealedLinks>().Report(held with { Report = held.Report! with { ReleasedAt = held.ClosedAt } })!;
    }

    private Task<HttpResponseMessage> GetAsync(string? link) => _server.Browser.GetAsync(link, TestContext.Current.CancellationToken);
}
