using System.Net;
using Survey.App.Assessments;
using Survey.App.Scoring;
using Survey.Core.Questions;
using Survey.Tests.Host;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class AssessmentJourneyTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Create_Shown_SaysWhatWasAskedAndWhatTheReportCanHave()
    {
        var (path, _) = await Consultant.CreateAsync(0, new { minimumGroup = 3, role = "Chief Executive", purpose = "To grow.\nFast.", closeAfterCompleteHours = 1.5 });
        await Consultant.PostTextAsync(
            path + "/participants", "name,function\nA,sales\nB,sales\nC,sales\nD,marketing\nE,marketing\nF,marketing\nG,leadership\n", "text/csv");

        var status = (await Consultant.GetAsync(path)).Json;

        Assert.Equal("open", (string?)status["state"]);
        Assert.Equal(("Chief Executive", "To grow.\nFast.", 1.5), ((string?)status["role"], (string?)status["purpose"], (double)status["closeAfterCompleteHours"]!));
        Assert.Equal((7, 0, 3), ((int)status["heads"]!["invited"]!, (int)status["heads"]!["answered"]!, (int)status["missing"]!));
        Assert.Equal(["sales", "marketing"], status["outlook"]!["functions"]!.AsArray().Select(function => (string)function!));
        Assert.True((bool)status["outlook"]!["hasComparisons"]!);
        Assert.Equal(1, (int)status["outlook"]!["notCounted"]!);

        // Of one leader nothing is said, answered or not.
        var leadership = status["heads"]!["functions"]!.AsArray().Single(function => (string?)function!["id"] == "leadership")!;
        Assert.Equal((1, null), ((int)leadership["invited"]!, (int?)leadership["answered"]));
    }

    [Fact]
    public async Task Participants_AreSortedAndHaveLinksUntilTheyHaveAnswered()
    {
        var (path, links) = await Consultant.CreateAsync(0);
        var added = await Consultant.PostAsync(path + "/participants", new { participants = new[] { new { name = "zoë" }, new { name = "Änne" }, new { name = "Bob" } } });
        Assert.Empty(links);
        Assert.Equal(HttpStatusCode.Created, added.Status);
        var people = added.Json["participants"]!.AsArray();
        Assert.Equal(["Änne", "Bob", "zoë"], people.Select(person => (string)person!["name"]!));
        var link = (string)people[0]!["link"]!;
        Assert.StartsWith(_server.Address + "s/", link, StringComparison.Ordinal);

        await Sheets.SubmitAsync(_server.Browser, [link], await Sheets.OfSampleAsync());

        var shown = (await Consultant.GetAsync(path + "/participants")).Json["participants"]!.AsArray();
        Assert.Equal([true, false, false], shown.Select(person => (bool)person!["answered"]!));
        Assert.Null(shown[0]!["link"]);
        Assert.Equal((string)people[1]!["link"]!, (string)shown[1]!["link"]!);

        await Consultant.PostAsync(path + "/close");

        Assert.All((await Consultant.GetAsync(path + "/participants")).Json["participants"]!.AsArray(), person => Assert.Null(person!["link"]));
    }

    [Fact]
    public async Task Participants_WorkspaceThatMayNotExportLinks_HaveNone()
    {
        var workspace = Assert.Single(await _server.Storage.Workspaces.ListAsync(TestContext.Current.CancellationToken));
        await _server.Storage.Workspaces.UpdateAsync(workspace with { MayExportLinks = false }, TestContext.Current.CancellationToken);
        var created = await Consultant.PostAsync("/api/assessments", new
        {
            company = "Harbour Pumps",
            requestedBy = "Helen Aster",
            closesAt = DateTimeOffset.UtcNow.AddDays(3),
            participants = new[] { new { name = "Ada" } },
        });

        Assert.Null(Assert.Single(created.Json["participants"]!.AsArray())!["link"]);
        Assert.Null(Assert.Single((await Consultant.GetAsync(created.Headers.Location + "/participants")).Json["participants"]!.AsArray())!["link"]);
    }

    [Fact]
    public async Task List_ManyAssessments_ComesInPagesOfTheOwnWorkspace()
    {
        using var other = await _server.OtherConsultantAsync();
        await other.CreateAsync(0);
        var created = new List<string>();
        for (var at = 0; at < 5; at++)
            created.Add((await Consultant.CreateAsync(0)).Path.Split('/')[^1]);

        var listed = new List<string>();
        string? continuation = null;
        do
        {
            var page = (await Consultant.GetAsync("/api/assessments?limit=2" + (continuation is null ? "" : "&continuation=" + Uri.EscapeDataString(continuation)))).Json;
            Assert.InRange(page["assessments"]!.AsArray().Count, 0, 2);
            listed.AddRange(page["assessments"]!.AsArray().Select(line => (string)line!["id"]!));
            continuation = (string?)page["continuation"];
        }
        while (continuation is not null);

        Assert.Equal(created.Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task Change_TakenSettings_AreShown()
    {
        var (path, _) = await Consultant.CreateAsync(1);
        var until = DateTimeOffset.UtcNow.AddDays(1);

        var answer = await Consultant.PatchAsync(path, new { holdReport = true, showComments = false, minimumGroup = 7, closesAt = until, purpose = "Other words." });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var status = (await Consultant.GetAsync(path)).Json;
        Assert.Equal((true, false, 7), ((bool)status["holdReport"]!, (bool)status["showComments"]!, (int)status["minimumGroup"]!));
        Assert.Equal(until, (DateTimeOffset)status["closesAt"]!);
        Assert.Equal("Other words.", (string?)status["purpose"]);
    }

    [Fact]
    public async Task Answer_LastOfAllWithoutGrace_ClosesByItself()
    {
        var (path, links) = await Consultant.CreateAsync(5, new { closeAfterCompleteHours = 0 });

        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());

        var status = await Consultant.WaitForAsync(path, "reported");
        Assert.Equal((5, 5), ((int)status["heads"]!["invited"]!, (int)status["heads"]!["answered"]!));
    }

    [Fact]
    public async Task Answer_LastOfAll_ClosesADayLater()
    {
        var (path, links) = await Consultant.CreateAsync(5);
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());
        var due = (DateTimeOffset)(await Consultant.GetAsync(path)).Json["completeClosesAt"]!;
        Assert.InRange(due, _server.Time.GetUtcNow().AddHours(23), _server.Time.GetUtcNow().AddHours(24));

        await CloseDueAsync();
        Assert.Equal("open", (string?)(await Consultant.GetAsync(path)).Json["state"]);
        _server.Time.Shift += TimeSpan.FromHours(24);
        await CloseDueAsync();

        await Consultant.WaitForAsync(path, "reported");
    }

    [Fact]
    public async Task Withdrawal_AfterAllHadAnswered_KeepsItOpen()
    {
        var (path, links) = await Consultant.CreateAsync(5);
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());

        using var withdrawn = await _server.Browser.PostAsync(links[0] + "/withdraw", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
        Assert.Null((await Consultant.GetAsync(path)).Json["completeClosesAt"]);
    }

    [Fact]
    public async Task CloseDue_TimeHasCome_ClosesAndErasesTheLinks()
    {
        var (path, links) = await Consultant.CreateAsync(6);
        await Sheets.SubmitAsync(_server.Browser, links.Take(5), await Sheets.OfSampleAsync());
        _server.Time.Shift += TimeSpan.FromDays(9);

        await CloseDueAsync();

        await Consultant.WaitForAsync(path, "reported");
        var people = await _server.Storage.Participants.ListAsync(path.Split('/')[^1], 100, null, TestContext.Current.CancellationToken);
        Assert.All(people.Items, person => Assert.Null(person.SealedToken));
        Assert.Equal(HttpStatusCode.Conflict, await Sheets.SubmitAsync(_server.Browser, links[5], (await Sheets.OfSampleAsync())[5], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Change_CloseHasComeButNoTimer_IsRefusedAsAfterTheClose()
    {
        var (path, _) = await Consultant.CreateAsync(1);
        _server.Time.Shift += TimeSpan.FromDays(9);

        var answer = await Consultant.PatchAsync(path, new { closesAt = _server.Time.GetUtcNow().AddDays(9), purpose = "Growth" });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["purpose", "closesAt"], answer.Places);
        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(path + "/participants", new { participants = new[] { new { name = "Ada" } } })).Status);
    }

    [Fact]
    public async Task Close_Scored_LeavesNoFunctionInTheRowsAndKeepsTheHeadCounts()
    {
        var (path, _) = await Consultant.CreateAsync(0, new { minimumGroup = 3 });
        var added = await Consultant.PostTextAsync(
            path + "/participants", "name,function\nA,sales\nB,sales\nC,sales\nD,leadership\nE,\n", "text/csv");
        var links = added.Json["participants"]!.AsArray().Select(person => (string)person!["link"]!);
        await Sheets.SubmitAsync(_server.Browser, links.Take(4), await Sheets.OfSampleAsync());
        await Consultant.PostAsync(path + "/close");

        var status = await Consultant.WaitForAsync(path, "reported");

        Assert.Equal(
            [("sales", 3), ("leadership", 1)],
            status["heads"]!["functions"]!.AsArray().Select(function => ((string)function!["id"]!, (int)function["invited"]!)));
        await Eventually.HoldsAsync(async () =>
            (await Consultant.GetAsync(path + "/participants")).Json["participants"]!.AsArray().All(person => person!["function"] is null));
        var people = (await Consultant.GetAsync(path + "/participants")).Json["participants"]!.AsArray();
        Assert.Equal([true, true, true, true, false], people.Select(person => (bool)person!["answered"]!));
    }

    [Fact]
    public async Task Score_DeliveredAgainAfterTheResult_ErasesFunctionsThatStayedBehind()
    {
        var (path, links) = await Consultant.CreateAsync(5, new { closeAfterCompleteHours = 0 });
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());
        await Consultant.WaitForAsync(path, "reported");
        var id = path.Split('/')[^1];
        var late = new Participant { AssessmentId = id, Id = "late", TokenHash = [.. new byte[32]], Function = RespondentFunction.Sales };
        await _server.Storage.Participants.AddAsync(id, [late], TestContext.Current.CancellationToken);

        await _server.Function<ScoreAssessmentFunction>().RunAsync(
            $$"""{"assessmentId":"{{id}}","traceParent":null}""", TestContext.Current.CancellationToken);

        Assert.Null((await _server.Storage.Participants.FindAsync(id, "late", TestContext.Current.CancellationToken))!.Function);
    }

    [Fact]
    public async Task Delete_WithEverything_LeavesNothing()
    {
        var (path, links) = await Consultant.CreateAsync(5, new { closeAfterCompleteHours = 0 });
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());
        var report = (string)(await Consultant.WaitForAsync(path, "reported"))["report"]!["link"]!;

        Assert.Equal(HttpStatusCode.NoContent, (await Consultant.DeleteAsync(path)).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync(path)).Status);
        foreach (var link in new[] { links[0], report, report + "/report.pdf" })
        {
            using var gone = await _server.Browser.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        await AssertNothingLeftAsync(path.Split('/')[^1]);
    }

    [Fact]
    public async Task ResumeForgotten_DeletionInterrupted_FinishesIt()
    {
        var (path, links) = await Consultant.CreateAsync(5);
        await Sheets.SubmitAsync(_server.Browser, links.Take(2), await Sheets.OfSampleAsync());
        var id = path.Split('/')[^1];
        var found = await _server.Storage.Assessments.FindAsync(id, TestContext.Current.CancellationToken);
        await _server.Storage.Assessments.UpdateAsync(found!.Value with { State = AssessmentState.Deleting }, found.ETag, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(path)).Status);

        await _server.Function<ResumeForgottenFunction>().RunAsync(new(), TestContext.Current.CancellationToken);

        await AssertNothingLeftAsync(id);
    }

    [Fact]
    public async Task ApplyRetention_LongAfterTheClose_DeletesPeopleThenAnswersAndKeepsTheReport()
    {
        var (path, links) = await Consultant.CreateAsync(5, new { closeAfterCompleteHours = 0 });
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());
        await Consultant.WaitForAsync(path, "reported");
        var id = path.Split('/')[^1];

        await _server.Storage.Drafts.SaveAsync(id, [.. new byte[32]], [1], TestContext.Current.CancellationToken);

        await RetainAsync(TimeSpan.FromDays(29));
        Assert.Equal(5, (await _server.Storage.Participants.CountAsync(id, TestContext.Current.CancellationToken)).Invited);
        await RetainAsync(TimeSpan.FromDays(2));
        Assert.Equal(0, (await _server.Storage.Participants.CountAsync(id, TestContext.Current.CancellationToken)).Invited);
        Assert.Null(await _server.Storage.Drafts.FindAsync(id, [.. new byte[32]], TestContext.Current.CancellationToken));
        Assert.Equal(5, (await _server.Storage.Answers.GatherAsync(id, TestContext.Current.CancellationToken)).Length);
        await RetainAsync(TimeSpan.FromDays(730));
        Assert.Empty(await _server.Storage.Answers.GatherAsync(id, TestContext.Current.CancellationToken));

        var status = (await Consultant.GetAsync(path)).Json;
        Assert.Equal(5, (int)status["heads"]!["invited"]!);
        Assert.Equal(HttpStatusCode.OK, (await Consultant.GetAsync(path + "/report.pdf")).Status);
    }

    private async Task RetainAsync(TimeSpan later)
    {
        _server.Time.Shift += later;
        await _server.Function<ApplyRetentionFunction>().RunAsync(new(), TestContext.Current.CancellationToken);
    }

    private Task CloseDueAsync() => _server.Function<CloseDueAssessmentsFunction>().RunAsync(new(), TestContext.Current.CancellationToken);

    private async Task AssertNothingLeftAsync(string id)
    {
        var (storage, token) = (_server.Storage, TestContext.Current.CancellationToken);
        Assert.Null(await storage.Assessments.FindAsync(id, token));
        Assert.Equal(0, (await storage.Participants.CountAsync(id, token)).Invited);
        Assert.Null(await storage.Results.FindAsync(id, token));
        Assert.Empty(await storage.Reports.ListAsync(id, token));
        Assert.DoesNotContain(
            await storage.Benchmark.ListAsync(Assert.Single(await storage.Workspaces.ListAsync(token)).Id, token), entry => entry.AssessmentId == id);
        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.Answers.GatherAsync(id, token));
    }
}
