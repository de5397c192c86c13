using System.Collections.Immutable;
using System.Net;
using Survey.App.Links;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class ParticipantRemovalTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Remove_HasNotAnswered_IsGoneWithLinkAndDraft()
    {
        var (path, links) = await Consultant.CreateAsync(3);
        using (var form = new FormUrlEncodedContent([new("go", "start")]))
        using (var begun = await _server.Browser.PostAsync(links[1], form, TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        Assert.NotNull(await DraftAsync(path, links[1]));

        Assert.Equal(HttpStatusCode.NoContent, (await RemoveAsync(path, "Person 02")).Status);

        Assert.Equal(["Person 01", "Person 03"], (await PeopleAsync(path)).Keys);
        Assert.Equal(2, (int)(await Consultant.GetAsync(path)).Json["heads"]!["invited"]!);
        using var gone = await _server.Browser.GetAsync(links[1], TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Null(await DraftAsync(path, links[1]));
    }

    [Fact]
    public async Task Remove_HasAnswered_Is409UntilTheyWithdraw()
    {
        var (path, links) = await Consultant.CreateAsync(2);
        await Sheets.SubmitAsync(_server.Browser, links.Take(1), await Sheets.OfSampleAsync());

        var refused = await RemoveAsync(path, "Person 01");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("take their answers back", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        using (var withdrawn = await _server.Browser.PostAsync(links[0] + "/withdraw", null, TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await RemoveAsync(path, "Person 01")).Status);
    }

    [Fact]
    public async Task Remove_TheOnlyOneMissing_ClosesAsIfAllHadAnswered()
    {
        var (path, links) = await Consultant.CreateAsync(6, new { closeAfterCompleteHours = 0 });
        await Sheets.SubmitAsync(_server.Browser, links.Take(5), await Sheets.OfSampleAsync());

        Assert.Equal(HttpStatusCode.NoContent, (await RemoveAsync(path, "Person 06")).Status);

        var status = await Consultant.WaitForAsync(path, "reported");
        Assert.Equal((5, 5), ((int)status["heads"]!["invited"]!, (int)status["heads"]!["answered"]!));
    }

    [Fact]
    public async Task Remove_ClosedOrUnknown_IsRefused()
    {
        var (path, _) = await Consultant.CreateAsync(2);
        var people = await PeopleAsync(path);
        var (other, _) = await Consultant.CreateAsync(1);

        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync($"{path}/participants/aaaaaaaaaaaaaaaa")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync($"{path}/participants/{new string('x', 900)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync($"{other}/participants/{people["Person 01"]}")).Status);
        await Consultant.PostAsync(path + "/close");
        var closed = await Consultant.DeleteAsync($"{path}/participants/{people["Person 01"]}");
        Assert.Equal(HttpStatusCode.Conflict, closed.Status);
        Assert.EndsWith("are deleted by themselves 30 days after the close.", (string)closed.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal(2, (await PeopleAsync(path)).Count);
    }

    private Task<ImmutableArray<byte>?> DraftAsync(string path, string link)
    {
        Assert.True(LinkToken.TryParse(link.Split('/')[^1], out var token));
        return _server.Storage.Drafts.FindAsync(path.Split('/')[^1], token.DeriveKey("draft"), TestContext.Current.CancellationToken);
    }

    private async Task<ApiAnswer> RemoveAsync(string path, string name) =>
        await Consultant.DeleteAsync($"{path}/participants/{(await PeopleAsync(path))[name]}");

    private async Task<SortedDictionary<string, string>> PeopleAsync(string path)
    {
        var people = (await Consultant.GetAsync(path + "/participants")).Json["participants"]!.AsArray();
        return new(people.ToDictionary(person => (string)person!["name"]!, person => (string)person!["id"]!), StringComparer.Ordinal);
    }
}
