using System.Net;
using System.Text.Json;
using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class SurveyJourneyTests : IAsyncLifetime
{
    private SurveyServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SurveyServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("sales", true)]
    [InlineData("marketing", false)]
    [InlineData("leadership", true)]
    [InlineData("other", false)]
    public async Task Form_AllStepsWithoutScript_StoresTheSheet(string function, bool keepsCookies)
    {
        var answers = SampleAnswers.Of(function);
        using var respondent = _server.Respondent(keepsCookies: keepsCookies);

        await respondent.AnswerAsync(answers);

        Assert.Equal("Thank you. Your answers are in.", respondent.Title);
        Assert.Equal([SampleAnswers.Sheet(answers)], await _server.CloseAndGatherAsync());
    }

    [Fact]
    public async Task Form_NothingButTheFunction_IsTaken()
    {
        using var respondent = _server.Respondent();

        await respondent.AnswerAsync(new Dictionary<string, string> { ["function"] = "other" });

        Assert.Equal(["""{"function":"other"}"""], await _server.CloseAndGatherAsync());
    }

    [Fact]
    public async Task Json_WholeSheet_IsStoredAndSaysWhatHappensNext()
    {
        var answers = SampleAnswers.Of("marketing");
        using var respondent = _server.Respondent();

        await respondent.PostJsonAsync(JsonSerializer.Serialize(answers));

        Assert.Equal(HttpStatusCode.OK, respondent.Status);
        using var receipt = JsonDocument.Parse(respondent.Html);
        Assert.Equal("accepted", receipt.RootElement.GetProperty("status").GetString());
        Assert.Contains("nothing in the service leads from answers to a person", receipt.RootElement.GetProperty("next").GetString(), StringComparison.Ordinal);
        Assert.Equal([SampleAnswers.Sheet(answers)], await _server.CloseAndGatherAsync());
    }

    [Fact]
    public async Task Submit_Twice_TheSecondReplacesTheFirst()
    {
        using var respondent = _server.Respondent();
        await respondent.PostJsonAsync("""{"function":"sales","satisfaction":3}""");

        await respondent.AnswerAsync(new Dictionary<string, string> { ["function"] = "sales", ["satisfaction"] = "8" });

        Assert.Equal(1, await _server.AnsweredAsync());
        Assert.Equal(["""{"function":"sales","satisfaction":"8"}"""], await _server.CloseAndGatherAsync());
    }

    [Fact]
    public async Task Submit_SubmittedAnswers_AreNeverShownAgain()
    {
        using var respondent = _server.Respondent();
        await respondent.AnswerAsync(SampleAnswers.Of("sales"));

        foreach (var path in (string[])["", "?step=1", "?step=2", "?step=14", "/thanks", "/withdraw"])
        {
            await respondent.OpenAsync(path);

            Assert.Equal(HttpStatusCode.OK, respondent.Status);
            Assert.DoesNotContain(" checked", respondent.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Søren", respondent.Html, StringComparison.Ordinal);
        }

        Assert.Null(respondent.Cookie);
    }

    [Fact]
    public async Task Submit_LastOfAll_StartsTheGracePeriod()
    {
        foreach (var person in Enumerable.Range(0, _server.Links.Length))
        {
            using var respondent = _server.Respondent(person);
            await respondent.PostJsonAsync("""{"function":"sales"}""");
        }

        Assert.NotNull((await _server.AssessmentAsync()).CompleteClosesAt);
    }

    [Fact]
    public async Task Withdraw_AfterTheQuestion_LeavesNothing()
    {
        using var respondent = _server.Respondent();
        await respondent.AnswerAsync(SampleAnswers.Of("sales"));
        await respondent.OpenAsync("/withdraw");
        Assert.Equal("Withdraw your answers?", respondent.Title);
        Assert.Equal(1, await _server.AnsweredAsync());

        await respondent.PostAsync("/withdraw");

        Assert.Equal(respondent.Path + "?done=withdrawn", respondent.Location);
        Assert.Contains("Your answers are withdrawn and deleted.", respondent.Html, StringComparison.Ordinal);
        Assert.Equal(0, await _server.AnsweredAsync());
        Assert.Empty(await _server.CloseAndGatherAsync());
    }

    [Fact]
    public async Task Withdraw_NothingAnswered_ShowsTheIntroduction()
    {
        using var respondent = _server.Respondent();

        await respondent.OpenAsync("/withdraw");

        Assert.Equal("Who does what in sales and marketing?", respondent.Title);
        Assert.Equal(respondent.Path, respondent.Location);
    }

    [Fact]
    public async Task Introduction_Facts_AreThere()
    {
        using var respondent = _server.Respondent();

        await respondent.OpenAsync();

        foreach (var text in (string[])["Aster Tools", "Helen Aster (Chief Executive) asks 8 people", "Northgate Advisory", "fewer than 5 people", "seven minutes",
            "Amsterdam time", "survey@northgate.example", "may also copy the personal links", "once 5 people have left one"])
            Assert.Contains(text, respondent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_LookingIn_IsFriendlyAndSendingIs409()
    {
        using var respondent = _server.Respondent();
        await respondent.PostJsonAsync("""{"function":"sales"}""");
        await respondent.PostAsync("", ("go", "start"));
        _server.Time.Shift = TimeSpan.FromDays(10) + TimeSpan.FromMinutes(1);

        await respondent.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, respondent.Status);
        Assert.Equal("This survey is closed", respondent.Title);
        await respondent.OpenAsync("/withdraw");
        Assert.Equal("This survey is closed", respondent.Title);

        await respondent.PostAsync("", ("go", "next"), ("step", "1"), ("function", "marketing"));
        Assert.Equal((HttpStatusCode.Conflict, "This survey is closed"), (respondent.Status, respondent.Title));
        await respondent.PostJsonAsync("""{"function":"marketing"}""");
        Assert.Equal(HttpStatusCode.Conflict, respondent.Status);
        await respondent.PostAsync("/withdraw");
        Assert.Equal(HttpStatusCode.Conflict, respondent.Status);
        await respondent.PostAsync("/draft", ("function", "marketing"));
        Assert.Equal(HttpStatusCode.Conflict, respondent.Status);

        Assert.Equal(["""{"function":"sales"}"""], await _server.CloseAndGatherAsync());
    }

    [Fact]
    public async Task Closed_GracePeriodOver_IsClosedBeforeTheLastDay()
    {
        await _server.ChangeAsync(assessment => assessment with { CompleteClosesAt = _server.Time.GetUtcNow().AddMinutes(-1) });
        using var respondent = _server.Respondent();

        await respondent.PostJsonAsync("""{"function":"sales"}""");

        Assert.Equal(HttpStatusCode.Conflict, respondent.Status);
        Assert.Equal(0, await _server.AnsweredAsync());
    }

    [Fact]
    public async Task Closed_TooFewAnswered_SaysThatThereIsNoReport()
    {
        await _server.ChangeAsync(assessment => assessment with { State = AssessmentState.TooFew, ClosedAt = _server.Time.GetUtcNow() });
        using var respondent = _server.Respondent();

        await respondent.OpenAsync();

        Assert.Contains("There is none: fewer than 5 people gave enough answers to be counted", respondent.Html, StringComparison.Ordinal);
    }
}
