using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class CommentJourneyTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task List_Comments_AreThoseOfTheReportInItsOrderAndNothingElse()
    {
        var (path, _) = await ReportAsync("zebra crossing", "apple tree", "middle way", "apple tree");

        var view = (await Consultant.GetAsync(path + "/comments")).Json;

        Assert.Equal(["apple tree", "apple tree", "middle way", "zebra crossing"], Texts(view));
        Assert.All(view["comments"]!.AsArray(), comment => Assert.Equal(["id", "text"], comment!.AsObject().Select(member => member.Key)));
        Assert.Equal((true, 3), ((bool)view["showComments"]!, (int)view["minimumGroup"]!));
    }

    [Fact]
    public async Task Delete_OneOfMany_LeavesItNowhereAndTheFiguresAsTheyWere()
    {
        var (path, link) = await ReportAsync("zebra crossing", "apple tree", "middle way", "quiet hours");
        var id = path.Split('/')[^1];
        var scores = (await Consultant.GetAsync(path + "/scores")).Text;
        using var before = await _server.Browser.GetAsync(link + "/report.pdf", Token);

        var answer = await DeleteAsync(path, "middle way");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["apple tree", "quiet hours", "zebra crossing"], Texts(answer.Json));
        Assert.Equal(answer.Text, (await Consultant.GetAsync(path + "/comments")).Text);
        var page = await _server.Browser.GetStringAsync(link, Token);
        Assert.Contains("quiet hours", page, StringComparison.Ordinal);
        Assert.DoesNotContain("middle way", page, StringComparison.Ordinal);
        using var after = await _server.Browser.GetAsync(link + "/report.pdf", Token);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(scores, (await Consultant.GetAsync(path + "/scores")).Text);

        Assert.DoesNotContain("middle way", await _server.Storage.Results.FindAsync(id, Token), StringComparison.Ordinal);
        var kept = await _server.Storage.Answers.GatherAsync(id, Token);
        Assert.Equal(5, kept.Length);
        Assert.DoesNotContain(kept, sheet => sheet.Contains("middle way", StringComparison.Ordinal));
        Assert.Equal(3, kept.Count(sheet => sheet.Contains("comment", StringComparison.Ordinal)));
        Assert.Single(await _server.Storage.Reports.ListAsync(id, Token));
    }

    [Fact]
    public async Task Delete_OneOfTwoAlike_LeavesTheOther()
    {
        var (path, _) = await ReportAsync("apple tree", "apple tree", "middle way", "zebra crossing");

        Assert.Equal(["apple tree", "middle way", "zebra crossing"], Texts((await DeleteAsync(path, "apple tree")).Json));
    }

    [Fact]
    public async Task Delete_TheFirstOfTwoAlikeAgain_IsNotFoundAndTheSecondKeepsItsId()
    {
        var (path, _) = await ReportAsync("apple tree", "apple tree", "middle way", "quiet hours", "zebra crossing");
        var ids = (await Consultant.GetAsync(path + "/comments")).Json["comments"]!.AsArray().Select(comment => (string)comment!["id"]!).ToList();

        var first = await Consultant.DeleteAsync($"{path}/comments/{ids[0]}");
        Assert.Equal(ids[1..], first.Json["comments"]!.AsArray().Select(comment => (string)comment!["id"]!));
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync($"{path}/comments/{ids[0]}")).Status);
        Assert.Equal(first.Text, (await Consultant.GetAsync(path + "/comments")).Text);
        Assert.Single(await _server.Storage.Answers.GatherAsync(path.Split('/')[^1], Token), sheet => sheet.Contains("apple tree", StringComparison.Ordinal));

        Assert.Equal(["middle way", "quiet hours", "zebra crossing"], Texts((await Consultant.DeleteAsync($"{path}/comments/{ids[1]}")).Json));
    }

    [Fact]
    public async Task Delete_AfterAnAttemptThatEndedHalfWay_ErasesNoOtherAlikeFromTheAnswers()
    {
        var (path, _) = await ReportAsync("apple tree", "apple tree", "middle way", "quiet hours");
        var id = path.Split('/')[^1];
        var sheet = (await _server.Storage.Answers.GatherAsync(id, Token)).First(stored => stored.Contains("apple tree", StringComparison.Ordinal));
        var bare = AnswerSheetJson.Write(AnswerSheetJson.Read(sheet, BuiltInQuestionnaire.In("en")).Value!.WithoutComment());
        Assert.True(await _server.Storage.Answers.ReplaceGatheredAsync(id, sheet, bare, Token));

        await DeleteAsync(path, "apple tree");

        Assert.Single(await _server.Storage.Answers.GatherAsync(id, Token), stored => stored.Contains("apple tree", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delete_DownToFewerThanAGroup_ShowsNoneAnyMore()
    {
        var (path, link) = await ReportAsync("zebra crossing", "apple tree", "middle way");

        Assert.Empty(Texts((await DeleteAsync(path, "middle way")).Json));

        var page = await _server.Browser.GetStringAsync(link, Token);
        Assert.DoesNotContain("apple tree", page, StringComparison.Ordinal);
        Assert.DoesNotContain("apple tree", await _server.Storage.Results.FindAsync(path.Split('/')[^1], Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_SeveralAtOnce_LeavesNoneOfThem()
    {
        var texts = Enumerable.Range(0, 12).Select(number => $"comment number {number:00}").ToArray();
        var (path, link) = await ReportAsync(texts);
        var comments = (await Consultant.GetAsync(path + "/comments")).Json["comments"]!.AsArray();

        var answers = await Task.WhenAll(comments.Take(6).Select(comment => Consultant.DeleteAsync($"{path}/comments/{comment!["id"]}")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(texts[6..], Texts((await Consultant.GetAsync(path + "/comments")).Json));
        var page = await _server.Browser.GetStringAsync(link, Token);
        Assert.All(texts[..6], text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comments_UnknownTurnedOffOrNoReport_AreNotFound()
    {
        var (path, _) = await ReportAsync("zebra crossing", "apple tree", "middle way");
        var comment = (string)(await Consultant.GetAsync(path + "/comments")).Json["comments"]![0]!["id"]!;
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync(path + "/comments/0123456789abcdef")).Status);

        await Consultant.PatchAsync(path, new { showComments = false });

        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync($"{path}/comments/{comment}")).Status);
        var view = (await Consultant.GetAsync(path + "/comments")).Json;
        Assert.Empty(Texts(view));
        Assert.False((bool)view["showComments"]!);
        var (open, _) = await Consultant.CreateAsync(1);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(open + "/comments")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync(open + "/comments/0123456789abcdef")).Status);
    }

    private async Task<ApiAnswer> DeleteAsync(string path, string text)
    {
        var comments = (await Consultant.GetAsync(path + "/comments")).Json["comments"]!.AsArray();
        return await Consultant.DeleteAsync($"{path}/comments/{comments.First(comment => (string)comment!["text"]! == text)!["id"]}");
    }

    private static IEnumerable<string> Texts(JsonNode view) => view["comments"]!.AsArray().Select(comment => (string)comment!["text"]!);

    // As many people as there are comments and at least five, of whom the first ones write one each.
    private async Task<(string Path, string Link)> ReportAsync(params string[] comments)
    {
        var bare = (await Sheets.OfSampleAsync()).Select(sheet => sheet.WithoutComment()).Take(Math.Max(5, comments.Length)).ToImmutableArray();
        var sheets = bare.Select((sheet, at) => at < comments.Length ? WithComment(sheet, comments[at]) : sheet).ToList();
        var (path, links) = await Consultant.CreateAsync(sheets.Count, new { closeAfterCompleteHours = 0, minimumGroup = 3 });
        await Sheets.SubmitAsync(_server.Browser, links, sheets);
        return (path, (string)(await Consultant.WaitForAsync(path, "reported"))["report"]!["link"]!);
    }

    private static AnswerSheet WithComment(AnswerSheet sheet, string comment)
    {
        var json = JsonNode.Parse(AnswerSheetJson.Write(sheet))!.AsObject();
        json["comment"] = comment;
        return AnswerSheetJson.Read(json.ToJsonString(), BuiltInQuestionnaire.In("en")).Value!;
    }
}
