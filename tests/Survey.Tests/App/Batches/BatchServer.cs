using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>What tests of batches do again and again over HTTP.</summary>
internal static class BatchServer
{
    public const string CsvType = "text/csv";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

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
    public static async Task<JsonNode> EndAsync(this ConsultantClient consultant, string path, TimeSpan? limit = null)
    {
        // A batch is hundreds of steps, on an emulator of storage besides.
        var watch = Stopwatch.StartNew();
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var status = (await consultant.GetAsync(path + "?limit=500")).Json;
            if ((string?)status["state"] is "finished" or "failed")
                return status;
            Assert.True(watch.Elapsed < (limit ?? Limit), $"The batch does not end: {status["state"]}, {status["counts"]?.ToJsonString()}.");
            await looks.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public static async Task<byte[]> DownloadAsync(this ConsultantClient consultant, string path) =>
        await consultant.Http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    /// <summary>How many companies stand where: waiting, done, too few, rejected, failed; all zero before the split.</summary>
    public static (int Waiting, int Done, int TooFew, int Rejected, int Failed) Counts(JsonNode status)
    {
        return status["counts"] is { } counts
            ? ((int)counts["waiting"]!, (int)counts["done"]!, (int)counts["tooFew"]!, (int)counts["rejected"]!, (int)counts["failed"]!)
            : default;
    }
}
