using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Survey.Cli.Demo;

/// <summary>Talks to a running service as a consultant and as respondents do: over HTTP alone.</summary>
internal sealed class DemoClient(HttpClient http, string apiKey)
{
    /// <summary>Creates an assessment and returns its id.</summary>
    public async Task<string> CreateAsync(JsonObject assessment, CancellationToken cancellationToken) =>
        Text((await SendAsync(HttpMethod.Post, "/api/assessments", assessment, cancellationToken))["assessment"]!, "id");

    /// <summary>Invites people and returns their personal links, in the order given.</summary>
    public async Task<IReadOnlyList<Uri>> InviteAsync(string assessmentId, JsonArray people, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["participants"] = people };
        var answer = await SendAsync(HttpMethod.Post, $"/api/assessments/{assessmentId}/participants", body, cancellationToken);
        return [.. answer["participants"]!.AsArray().Select(person => new Uri(Text(person!, "link")))];
    }

    /// <summary>Enters what the leader expects.</summary>
    public Task ForecastAsync(string assessmentId, JsonObject forecast, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, $"/api/assessments/{assessmentId}/forecast", forecast, cancellationToken);

    /// <summary>Submits one person's answers by their link.</summary>
    public async Task SubmitAsync(Uri link, string sheetJson, CancellationToken cancellationToken)
    {
        using var content = new StringContent(sheetJson, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(link, content, cancellationToken);
        await EnsureDoneAsync(response, cancellationToken);
    }

    /// <summary>Closes an assessment, unless it has closed by itself since everybody answered.</summary>
    public async Task CloseAsync(string assessmentId, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, $"/api/assessments/{assessmentId}/close");
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Conflict)
            await EnsureDoneAsync(response, cancellationToken);
    }

    /// <summary>What the service says of an assessment.</summary>
    public async Task<JsonNode> StatusAsync(string assessmentId, CancellationToken cancellationToken) =>
        await SendAsync(HttpMethod.Get, $"/api/assessments/{assessmentId}", null, cancellationToken);

    /// <summary>The report as PDF.</summary>
    public async Task<byte[]> ReportAsync(string assessmentId, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, $"/api/assessments/{assessmentId}/report.pdf");
        using var response = await http.SendAsync(request, cancellationToken);
        await EnsureDoneAsync(response, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static string Text(JsonNode node, string name) =>
        (string?)node[name] ?? throw new InvalidDataException($"The service's answer has no \"{name}\".");

    private static async Task EnsureDoneAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return;

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new HttpRequestException($"The service answered {(int)response.StatusCode}: {body}", inner: null, response.StatusCode);
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var request = Request(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await http.SendAsync(request, cancellationToken);
        await EnsureDoneAsync(response, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        return request;
    }
}
