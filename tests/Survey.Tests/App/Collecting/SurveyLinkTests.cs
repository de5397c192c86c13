using System.Net;
using Microsoft.Data.Sqlite;
using Survey.App.Links;
using Survey.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class SurveyLinkTests : IAsyncLifetime
{
    private SurveyServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SurveyServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("POST", "/draft")]
    [InlineData("GET", "/thanks")]
    [InlineData("GET", "/withdraw")]
    [InlineData("POST", "/withdraw")]
    public async Task Link_UnknownTamperedOrRevoked_GetsTheSamePage(string method, string path)
    {
        var good = _server.Links[0].ToString();
        var tampered = (good[0] == 'A' ? 'B' : 'A') + good[1..];
        var revoked = _server.Links[1].ToString();
        await DeletePeopleAsync();
        var pages = new List<string>();
        foreach (var token in (string[])[LinkToken.Create().ToString(), tampered, revoked, good[..^1], good + "A", "nonsense", "%20", new string('!', 27), new string('x', 4_000)])
        {
            using var respondent = new Respondent(_server.Address, token, keepsCookies: true);
            var request = new HttpRequestMessage(new HttpMethod(method), respondent.Path + path);
            if (method == "POST")
                request.Content = new FormUrlEncodedContent([new("function", "sales")]);

            await respondent.SendAsync(request);

            Assert.Equal(HttpStatusCode.NotFound, respondent.Status);
            pages.Add(respondent.Html);
        }

        Assert.Contains("copy the whole of it", pages[0], StringComparison.Ordinal);
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task Link_UnknownWithJson_Is404ProblemDetails()
    {
        using var respondent = new Respondent(_server.Address, LinkToken.Create().ToString(), keepsCookies: true);

        await respondent.PostJsonAsync("""{"function":"sales"}""");

        Assert.Equal(HttpStatusCode.NotFound, respondent.Status);
        Assert.StartsWith("{", respondent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AllPages_ChangeNothing()
    {
        using var begun = _server.Respondent(1);
        await begun.PostAsync("", ("go", "start"));
        using var answered = _server.Respondent(2);
        await answered.PostJsonAsync("""{"function":"sales"}""");
        var before = await DumpAsync();

        foreach (var respondent in (Respondent[])[_server.Respondent(), begun, answered])
        {
            foreach (var path in (string[])["", "?step=1", "?step=5", "?step=x", "?go=start", "?go=next&function=sales", "?done=withdrawn", "/thanks", "/withdraw", "/draft"])
                await respondent.OpenAsync(path);

            respondent.Dispose();
        }

        Assert.Equal(before, await DumpAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?step=1")]
    [InlineData("/thanks")]
    [InlineData("/withdraw")]
    public async Task Get_Pages_AreKeptByNoCacheAndNameNoOtherSite(string path)
    {
        using var respondent = _server.Respondent();
        await respondent.PostJsonAsync("""{"function":"sales"}""");
        using var client = new HttpClient { BaseAddress = _server.Address };

        using var response = await client.GetAsync(new Uri(respondent.Path + path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("blazor-enhanced-nav"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    // Revoking is deleting the person's row: the tables then know nothing of the link.
    private Task DeletePeopleAsync() => _server.Storage.Participants.DeleteAllAsync(_server.AssessmentId, CancellationToken.None);

    private async Task<IReadOnlyList<string>> DumpAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_server.Folder, LocalStorage.DatabaseFile)};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync();
        var rows = new List<string>();
        foreach (var table in await ReadAsync(connection, "select name from sqlite_master where type = 'table' and name not like '%timer%' order by name"))
            rows.AddRange((await ReadAsync(connection, $"select * from \"{table}\"")).Select(row => $"{table}: {row}").Order(StringComparer.Ordinal));

        return rows;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i)}")));

        return rows;
    }
}
