using System.Net;
using System.Text;
using Survey.App.Collecting;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class SurveyDraftTests : IAsyncLifetime
{
    private const string Secret = "unmistakable-words-of-mine";

    private SurveyServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SurveyServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Draft_SameDevice_GoesOnWhereItWas()
    {
        using var respondent = _server.Respondent();
        await BeginAsync(respondent);

        await respondent.OpenAsync();
        Assert.Contains("Go on at step 3", respondent.Html, StringComparison.Ordinal);
        await respondent.OpenAsync("?step=2");

        Assert.Equal("both", respondent.Fields()["negotiate_close"]);
    }

    [Fact]
    public async Task Draft_OtherDevice_GoesOnByCode()
    {
        using var first = _server.Respondent();
        await BeginAsync(first);
        using var second = _server.Respondent();
        await second.OpenAsync();
        Assert.Contains("Something was begun with this link", second.Html, StringComparison.Ordinal);

        await second.PostAsync("", ("go", "resume"), ("code", first.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));

        Assert.Equal("Relationships: who does this today?", second.Title);
        Assert.Equal(first.Code, second.Code);
        await second.PressAsync("back");
        Assert.Equal("both", second.Fields()["negotiate_close"]);
    }

    [Fact]
    public async Task Draft_CookiesOff_IsCarriedByTheFormAndOpensByCode()
    {
        using var first = _server.Respondent(keepsCookies: false);
        await BeginAsync(first);
        Assert.Equal("both", first.Fields()["negotiate_close"]);
        Assert.Contains("keeps no cookie", first.Html, StringComparison.Ordinal);
        using var second = _server.Respondent();

        await second.PostAsync("", ("go", "resume"), ("code", first.Code));

        Assert.Equal("Relationships: who does this today?", second.Title);
    }

    [Fact]
    public async Task Draft_CookieLostHalfway_LosesNothing()
    {
        using var respondent = _server.Respondent();
        await BeginAsync(respondent);
        respondent.Cookie = null;

        await respondent.PressAsync("next", ("personal_trust", "sales"));
        await respondent.PressAsync("step-2");

        Assert.Equal("both", respondent.Fields()["negotiate_close"]);
        Assert.Equal("sales", respondent.Fields()["personal_trust"]);
    }

    [Fact]
    public async Task Draft_AnswerTakenBack_IsGone()
    {
        using var respondent = _server.Respondent();
        await BeginAsync(respondent);
        await respondent.PressAsync("back");

        await respondent.PressAsync("next", ("negotiate_close", ""));
        await respondent.PressAsync("back");

        Assert.DoesNotContain("negotiate_close", respondent.Fields().Keys);
    }

    [Fact]
    public async Task Draft_GoingBackWithSomethingWrong_KeepsIt()
    {
        using var respondent = _server.Respondent();
        await BeginAsync(respondent);
        await respondent.PostAsync("", ("go", "back"), ("step", "13"), ("reached", "13"), ("time_selling", "many"));

        await respondent.OpenAsync("?step=13");

        Assert.Equal("many", respondent.Fields()["time_selling"]);
    }

    [Fact]
    public async Task Draft_OtherFunction_ChangesTheSteps()
    {
        using var respondent = _server.Respondent();
        await BeginAsync(respondent);
        await respondent.PressAsync("step-1");
        await respondent.PressAsync("next", ("function", "leadership"));
        await respondent.PostAsync("", ("go", "next"), ("step", "6"));

        Assert.Equal("Remit: how much do you agree?", respondent.Title);
        Assert.Equal(["remit_sentence", "remit_gaps"], respondent.Asked());
    }

    [Fact]
    public async Task Draft_Storage_HoldsNoPlaintextNoCodeAndNoKey()
    {
        using var respondent = _server.Respondent();
        await respondent.PostAsync("", ("go", "start"));
        await respondent.PostAsync("", ("go", "back"), ("step", "14"), ("reached", "14"), ("comment", Secret));
        await respondent.OpenAsync("?step=14");
        Assert.Equal(Secret, respondent.Fields()["comment"]);

        var key = respondent.Cookie!.Split('=', 2)[1];
        Assert.True(DraftKey.TryParse(key, out var parsed));
        foreach (var file in Directory.EnumerateFiles(_server.Folder, "*", SearchOption.AllDirectories))
        {
            // The mark of the serving process: nobody else may open it, and it is empty.
            if (Path.GetExtension(file) == ".lock")
                continue;

            var bytes = await ReadSharedAsync(file);
            foreach (var text in (string[])[Secret, respondent.Code, respondent.Code.Replace("-", "", StringComparison.Ordinal), key])
                Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)));

            Assert.Equal(-1, bytes.AsSpan().IndexOf(parsed.Bytes));
        }
    }

    [Fact]
    public async Task Draft_WrongCodes_AreLimitedAndTheFirstDeviceGoesOn()
    {
        using var first = _server.Respondent();
        await BeginAsync(first);
        using var second = _server.Respondent();
        for (var i = 0; i < RespondentDrafts.MostWrongCodes; i++)
        {
            await second.PostAsync("", ("go", "resume"), ("code", $"0000-000{i}"));
            Assert.Equal(HttpStatusCode.BadRequest, second.Status);
            Assert.Contains("This code opens nothing here", second.Html, StringComparison.Ordinal);
            Assert.Contains($"value=\"0000-000{i}\"", second.Html, StringComparison.Ordinal);
        }

        await second.PostAsync("", ("go", "resume"), ("code", first.Code));
        Assert.Equal(HttpStatusCode.TooManyRequests, second.Status);
        await first.PressAsync("next", ("personal_trust", "sales"));
        Assert.Equal("Messages: who does this today?", first.Title);

        _server.Time.Shift = RespondentDrafts.Pause + TimeSpan.FromMinutes(1);
        await second.PostAsync("", ("go", "resume"), ("code", first.Code));
        Assert.Equal("Messages: who does this today?", second.Title);
    }

    [Fact]
    public async Task Draft_AfterSubmitting_IsGone()
    {
        using var respondent = _server.Respondent();
        await BeginAsync(respondent);
        var cookie = respondent.Cookie;
        await respondent.AnswerAsync(SampleAnswers.Of("sales"));
        respondent.Cookie = cookie;

        await respondent.OpenAsync("?step=3");

        Assert.Equal("Who does what in sales and marketing?", respondent.Title);
        Assert.DoesNotContain("Something was begun", respondent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveDraft_WhileChoosing_IsKeptWithoutGoingOn()
    {
        using var respondent = _server.Respondent();
        await BeginAsync(respondent);

        await respondent.PostAsync("/draft", ("step", "3"), ("company_trust", "nobody"));

        Assert.Equal(HttpStatusCode.NoContent, respondent.Status);
        await respondent.OpenAsync("?step=3");
        Assert.Equal("nobody", respondent.Fields()["company_trust"]);
    }

    [Fact]
    public async Task SaveDraft_NothingBegun_Is409()
    {
        using var respondent = _server.Respondent();

        await respondent.PostAsync("/draft", ("step", "1"), ("function", "sales"));

        Assert.Equal(HttpStatusCode.Conflict, respondent.Status);
    }

    [Fact]
    public async Task SaveDraft_MoreThanAStoreTakes_Is413()
    {
        using var respondent = _server.Respondent();
        await BeginAsync(respondent);

        await respondent.PostAsync("/draft", ("step", "14"), ("comment", new string('x', 70_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, respondent.Status);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", false)]
    [InlineData("https://survey.example", true)]
    public async Task Cookie_Attributes_KeepItOnTheDeviceAndThisLink(string publicUrl, bool secure)
    {
        await using var server = await SurveyServer.StartAsync(settings: ("Survey:PublicUrl", publicUrl));
        using var respondent = server.Respondent();

        await respondent.PostAsync("", ("go", "start"));

        var attributes = respondent.SetCookie!.Split("; ").Skip(1).Select(attribute => attribute.ToLowerInvariant()).ToList();
        Assert.Contains("httponly", attributes);
        Assert.Contains("samesite=lax", attributes);
        Assert.Contains($"path={respondent.Path.ToLowerInvariant()}", attributes);
        Assert.Equal(secure, attributes.Contains("secure"));
    }

    // The introduction, "sales", and one answer on the second step: the third one is shown then.
    private static async Task BeginAsync(Respondent respondent)
    {
        await respondent.OpenAsync();
        await respondent.PostAsync("", ("go", "start"));
        await respondent.PressAsync("next", ("function", "sales"));
        await respondent.PressAsync("next", ("negotiate_close", "both"));
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
