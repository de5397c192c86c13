using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Survey.Tests.App.Journeys;
using Survey.Tests.Host;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>What tests of batches do again and again over HTTP.</summary>
internal static class BatchServer
{
    public const string CsvType = "text/csv";

    /// <summary>The sample of forty companies, one of them too small.</summary>
    public static byte[] Forty { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "forty-companies.csv"));

    /// <summary>A file of these companies, each with so many respondents of the sample.</summary>
    public static byte[] Of(params ReadOnlySpan<(string Company, int People)> companies)
    {
        var lines = Encoding.UTF8.GetString(Forty).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder(lines[0]).Append('\n');
        foreach (var (company, people) in companies)
        {
            foreach (var line in lines[1..(people + 1)])
                text.Append(company).Append(line.AsSpan(line.IndexOf(','))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Sends a file as the body and gives what came back.</summary>
    public static async Task<ApiAnswer> SendAsync(this ConsultantClient consultant, byte[] file, string query = "", string type = CsvType, string? key = null)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/batches" + query) { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var response = await consultant.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return new(response.StatusCode, response.Headers, response.Content.Headers.ContentType, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a file, waits until the batch has ended and gives its path.</summary>
    public static async Task<string> RunAsync(this ConsultantClient consultant, byte[] file, string query = "")
    {
        var sent = await consultant.SendAsync(file, query);
        Assert.Equal(HttpStatusCode.Accepted, sent.Status);
        var path = sent.Headers.Location!.ToString();
        await consultant.EndAsync(path);
        return path;
    }

    /// <summary>Waits until the batch has ended and gives its status.</summary>
    public static async Task<JsonNode> EndAsync(this ConsultantClient consultant, string path)
    {
        JsonNode status = null!;
        await Eventually.HoldsAsync(async () => (string?)(status = (await consultant.GetAsync(path + "?limit=500")).Json)["state"] is "finished" or "failed");
        return status;
    }

    public static async Task<byte[]> DownloadAsync(this ConsultantClient consultant, string path) =>
        await consultant.Http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    /// <summary>How many companies stand where: waiting, done, too few, rejected, failed.</summary>
    public static (int Waiting, int Done, int TooFew, int Rejected, int Failed) Counts(JsonNode status)
    {
        var counts = status["counts"]!;
        return ((int)counts["waiting"]!, (int)counts["done"]!, (int)counts["tooFew"]!, (int)counts["rejected"]!, (int)counts["failed"]!);
    }
}
