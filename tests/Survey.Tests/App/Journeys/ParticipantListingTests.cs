using System.Globalization;
using System.Net;
using Xunit;

namespace Survey.Tests.App.Journeys;

/// <summary>Who was invited is listed whole unless a page is asked for.</summary>
public sealed class ParticipantListingTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task List_ByPages_GivesEverybodyOnce()
    {
        var (path, _) = await Consultant.CreateAsync(5);
        var pages = new List<string[]>();
        string? continuation = null;
        do
        {
            var page = (await Consultant.GetAsync($"{path}/participants?limit=2{(continuation is null ? "" : $"&continuation={continuation}")}")).Json;
            pages.Add([.. page["participants"]!.AsArray().Select(person => (string)person!["name"]!)]);
            continuation = (string?)page["continuation"];
        }
        while (continuation is not null && pages.Count < 10);

        Assert.All(pages, page => Assert.InRange(page.Length, 0, 2));
        Assert.Equal(Enumerable.Range(1, 5).Select(Name), pages.SelectMany(page => page).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task List_NoPageAskedFor_GivesEverybodyByName()
    {
        // More than a page of any other list holds by itself.
        var (path, _) = await Consultant.CreateAsync(120);

        var list = (await Consultant.GetAsync(path + "/participants")).Json;

        Assert.Equal(Enumerable.Range(1, 120).Select(Name).Order(StringComparer.InvariantCulture), list["participants"]!.AsArray().Select(person => (string)person!["name"]!));
        Assert.Null(list["continuation"]);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=abc&continuation=x", "limit", "continuation")]
    public async Task List_WrongPage_Is400(string query, params string[] places)
    {
        var (path, _) = await Consultant.CreateAsync(0);

        var answer = await Consultant.GetAsync($"{path}/participants?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(places, answer.Places);
    }

    private static string Name(int person) => string.Create(CultureInfo.InvariantCulture, $"Person {person:00}");
}
