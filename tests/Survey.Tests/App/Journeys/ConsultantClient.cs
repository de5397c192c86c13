using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Survey.Tests.Host;
using Xunit;

namespace Survey.Tests.App.Journeys;

/// <summary>A consultant's program: JSON in, status and JSON out.</summary>
public sealed class ConsultantClient : IDisposable
{
    public ConsultantClient(HttpClient http, string key)
    {
        (Http, Key) = (http, key);
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    public HttpClient Http { get; }

    public string Key { get; }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<ApiAnswer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    public Task<ApiAnswer> PostTextAsync(string path, string text, string type) => SendAsync(HttpMethod.Post, path, new StringContent(text, Encoding.UTF8, type));

    public Task<ApiAnswer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, JsonContent.Create(body));

    public Task<ApiAnswer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, JsonContent.Create(body));

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>Creates an assessment with this many people and gives its path and their links.</summary>
    public async Task<(string Path, IReadOnlyList<string> Links)> CreateAsync(int people, object? settings = null)
    {
        var body = JsonNode.Parse(JsonSerializer.Serialize(settings ?? new { }))!.AsObject();
        body.TryAdd("company", "Harbour Pumps");
        body.TryAdd("requestedBy", "Helen Aster");
        body.TryAdd("closesAt", DateTimeOffset.UtcNow.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        body.TryAdd("timeZone", "Europe/Berlin");
        body.TryAdd("participants", new JsonArray([.. Enumerable.Range(1, people).Select(at => new JsonObject { ["name"] = $"Person {at:00}" })]));
        var created = await SendAsync(HttpMethod.Post, "/api/assessments", JsonContent.Create(body));
        Assert.Equal(HttpStatusCode.Created, created.Status);
        return (created.Headers.Location!.ToString(), [.. created.Json["participants"]!.AsArray().Select(person => (string)person!["link"]!)]);
    }

    /// <summary>Waits until the assessment stands in a state and gives its status.</summary>
    public async Task<JsonNode> WaitForAsync(string path, string state)
    {
        JsonNode status = null!;
        await Eventually.HoldsAsync(async () => (string?)(status = (await GetAsync(path)).Json)["state"] == state);
        return status;
    }

    public void Dispose() => Http.Dispose();

    private async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, response.Headers, response.Content.Headers.ContentType, text);
    }
}

/// <summary>What came back.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, MediaTypeHeaderValue? Type, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>Places of the problems in it, in their order.</summary>
    public IEnumerable<string> Places => Json["errors"]!.AsArray().Select(problem => (string)problem!["place"]!);
}
