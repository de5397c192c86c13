using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class SurveyBadInputTests : IAsyncLifetime
{
    private SurveyServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SurveyServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Json_EverythingWrong_ListsEveryProblemAndStoresNothing()
    {
        using var respondent = _server.Respondent();

        await respondent.PostJsonAsync($$"""
            {"function":"boss","negotiate_close":"na","remit_gaps":6,"time_selling":50,"time_marketing":50,"time_service":50,"time_other":0,
             "satisfaction":11,"comment":"{{new string('x', 2_001)}}","unknown":"1"}
            """);

        Assert.Equal(HttpStatusCode.BadRequest, respondent.Status);
        using var problem = JsonDocument.Parse(respondent.Html);
        var errors = problem.RootElement.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(
            ["comment", "function", "negotiate_close", "remit_gaps", "satisfaction", "time_selling", "unknown"],
            errors.Select(error => error.GetProperty("place").GetString()!).Order());
        Assert.All(errors, error => Assert.NotEqual("", error.GetProperty("reason").GetString()));
        Assert.Equal(0, await _server.AnsweredAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"sales\"")]
    [InlineData("{\"function\":{\"a\":1}}")]
    [InlineData("{\"function\":\"sales\"} trailing")]
    public async Task Json_Malformed_Is400ProblemDetails(string json)
    {
        using var respondent = _server.Respondent();

        await respondent.PostJsonAsync(json);

        Assert.Equal(HttpStatusCode.BadRequest, respondent.Status);
        using var problem = JsonDocument.Parse(respondent.Html);
        Assert.NotEqual(0, problem.RootElement.GetProperty("errors").GetArrayLength());
        Assert.Equal(0, await _server.AnsweredAsync());
    }

    [Fact]
    public async Task Json_InvalidUtf8_Is400()
    {
        using var respondent = _server.Respondent();

        await respondent.SendAsync(Post(respondent, new ByteArrayContent([(byte)'"', 0xFF, (byte)'"']), "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, respondent.Status);
    }

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("application/json", true)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("application/x-www-form-urlencoded", true)]
    public async Task Post_MoreThanOneMebibyte_Is413(string type, bool chunked)
    {
        using var respondent = _server.Respondent();
        var request = Post(respondent, new ByteArrayContent(new byte[(1 << 20) + 1]), type);
        request.Headers.TransferEncodingChunked = chunked;

        await respondent.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, respondent.Status);
    }

    [Fact]
    public async Task Post_ExactlyOneMebibyte_IsRead()
    {
        using var respondent = _server.Respondent();
        await respondent.PostAsync("", ("go", "start"));
        var start = "go=next&step=14&function=sales&comment=";

        await respondent.SendAsync(Post(
            respondent, new StringContent(start + new string('x', (1 << 20) - start.Length)), "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, respondent.Status);
        Assert.Contains("class=\"summary\"", respondent.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("rubbish")]
    public async Task Post_OtherContentType_Is415(string? type)
    {
        using var respondent = _server.Respondent();

        await respondent.SendAsync(Post(respondent, new StringContent("function=sales"), type));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, respondent.Status);
        Assert.Equal("This cannot be read", respondent.Title);
    }

    [Fact]
    public async Task Post_MoreThan1024Fields_Is400()
    {
        using var respondent = _server.Respondent();

        await respondent.PostAsync("", [.. Enumerable.Range(0, 1_025).Select(i => ($"f{i}", "1"))]);

        Assert.Equal((HttpStatusCode.BadRequest, "This form cannot be read"), (respondent.Status, respondent.Title));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("%ZZ=%ZZ&&&===")]
    [InlineData("step=99999999999999999999&reached=-1&go=step-99999999999999999999")]
    [InlineData("go=step-0&step=0")]
    [InlineData("function=%00&step=1&go=next")]
    [InlineData("function=%FF%FE&step=1&go=next")]
    [InlineData("draft=!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!&go=next")]
    [InlineData("")]
    public async Task Post_HostileForm_IsNever500(string body)
    {
        using var respondent = _server.Respondent();

        await respondent.SendAsync(Post(respondent, new StringContent(body), "application/x-www-form-urlencoded"));

        Assert.InRange((int)respondent.Status, 200, 499);
        Assert.Equal(0, await _server.AnsweredAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/draft")]
    [InlineData("/withdraw")]
    public async Task Post_FromAnotherSite_Is403AndChangesNothing(string path)
    {
        using var respondent = _server.Respondent();
        await respondent.PostJsonAsync("""{"function":"sales"}""");
        foreach (var (name, value) in ((string, string)[])[("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example")])
        {
            var request = new HttpRequestMessage(HttpMethod.Post, respondent.Path + path) { Content = Content("{\"function\":\"marketing\"}", "application/json") };
            request.Headers.Add(name, value);

            await respondent.SendAsync(request);

            Assert.Equal(HttpStatusCode.Forbidden, respondent.Status);
        }

        Assert.Equal(["""{"function":"sales"}"""], await _server.CloseAndGatherAsync());
    }

    [Fact]
    public async Task Form_ProblemsOnAStep_StandBesideTheQuestionsWithAllInputKept()
    {
        using var respondent = _server.Respondent();
        await respondent.PostAsync("", ("go", "start"));
        await respondent.PressAsync("next", ("function", "sales"));
        await respondent.PressAsync("step-1");
        await respondent.PostAsync("", ("go", "next"), ("step", "13"), ("function", "sales"),
            ("time_selling", "55"), ("time_marketing", "22"), ("time_service", "<b>\"lots\""), ("time_other", ""));

        Assert.Equal(HttpStatusCode.BadRequest, respondent.Status);
        Assert.Contains("<title>To put right", respondent.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-time_service\"", respondent.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-time_service\"", respondent.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-time_other\"", respondent.Html, StringComparison.Ordinal);
        var fields = respondent.Fields();
        Assert.Equal(("55", "22", "<b>\"lots\"", ""), (fields["time_selling"], fields["time_marketing"], fields["time_service"], fields["time_other"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_LongComment_IsKeptWhole(bool keepsCookies)
    {
        using var respondent = _server.Respondent(keepsCookies: keepsCookies);
        await respondent.PostAsync("", ("go", "start"));
        var comment = string.Concat(Enumerable.Range(0, 20_000).Select(i => i % 60 == 0 ? "\n" : "é"));
        await respondent.PostAsync("", ("go", "next"), ("step", "14"), ("function", "sales"), ("comment", comment), ("satisfaction", "eleven"));

        Assert.Equal(HttpStatusCode.BadRequest, respondent.Status);
        Assert.Contains("Two things to put right", respondent.Html, StringComparison.Ordinal);
        Assert.Equal(comment.TrimStart('\n'), respondent.Fields()["comment"]);
    }

    [Fact]
    public async Task Form_ProblemOnAnEarlierStep_ComesBackToThatStepAtTheEnd()
    {
        using var respondent = _server.Respondent(keepsCookies: false);

        await respondent.PostAsync("", ("go", "next"), ("step", "14"), ("reached", "14"), ("function", "sales"), ("create_preference", "somebody"), ("satisfaction", "7"));

        Assert.Equal(HttpStatusCode.BadRequest, respondent.Status);
        Assert.Equal("Remit: who does this today?", respondent.Title);
        Assert.Contains("Choose again: Making customers prefer us", respondent.Html, StringComparison.Ordinal);
        Assert.Equal("7", respondent.Fields()["satisfaction"]);
    }

    private static HttpRequestMessage Post(Respondent respondent, HttpContent content, string? type)
    {
        content.Headers.ContentType = null;
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);

        return new HttpRequestMessage(HttpMethod.Post, respondent.Path) { Content = content };
    }

    private static StringContent Content(string text, string type) => new(text, Encoding.UTF8, new MediaTypeHeaderValue(type));
}
