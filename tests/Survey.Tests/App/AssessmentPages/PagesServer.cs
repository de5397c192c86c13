using System.Text.Json.Nodes;
using Survey.Tests.App.Consulting;
using Survey.Tests.App.Journeys;

namespace Survey.Tests.App.AssessmentPages;

/// <summary>The service with a consultant who has signed in to the pages.</summary>
internal sealed class PagesServer : IAsyncDisposable
{
    private PagesServer(ConsultantServer server) => (Server, Visitor) = (server, new(server.Browser));

    public ConsultantServer Server { get; }

    public PageVisitor Visitor { get; }

    public ConsultantClient Consultant => Server.Consultant;

    public static async Task<PagesServer> StartAsync()
    {
        var pages = new PagesServer(await ConsultantServer.StartAsync());
        await pages.Visitor.SignInAsync(pages.Consultant.Key);
        return pages;
    }

    /// <summary>Creates an assessment with people of these functions, called Person 01 and so on; gives its page and their links.</summary>
    public async Task<(string Page, IReadOnlyList<string> Links)> CreateAsync(string functions, object? settings = null)
    {
        var people = functions.Split(' ').Select((function, place) => new { name = $"Person {place + 1:00}", function }).ToList();
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(settings ?? new { }))!.AsObject();
        body["participants"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(people));
        var (path, links) = await Consultant.CreateAsync(people.Count, body);
        return (PageOf(path), links);
    }

    /// <summary>Submits answers by these links.</summary>
    public async Task AnswerAsync(IEnumerable<string> links) => await Sheets.SubmitAsync(Server.Browser, links, await Sheets.OfSampleAsync());

    /// <summary>Creates an assessment of five people who answer, and waits for its report; gives its page.</summary>
    public async Task<string> ReportedAsync(object? settings = null)
    {
        var (page, links) = await CreateAsync("sales sales sales marketing marketing", settings);
        await AnswerAsync(links);
        await Consultant.PostAsync($"/api{page}/close");
        await Consultant.WaitForAsync($"/api{page}", "reported");
        return page;
    }

    /// <summary>Opens a page that asks, and presses yes.</summary>
    public async Task<PageVisitor.PageAnswer> ConfirmAsync(string path) =>
        await Visitor.PostAsync(path, ("token", (await Visitor.GetAsync(path)).Token(path)));

    /// <summary>The page of the assessment that the API has under this path.</summary>
    public static string PageOf(string apiPath) => apiPath["/api".Length..];

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
