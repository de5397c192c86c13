using System.Net;
using System.Net.Http.Json;
using Xunit;

namespace Survey.Tests.App.Journeys;

/// <summary>An assessment that is sent again under its key, as after a lost answer, is made once.</summary>
public sealed class RepeatedCreationTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ConsultantClient Consultant => _server.Consultant;

    private static string Soon { get; } = $"{TimeProvider.System.GetUtcNow().AddDays(20):yyyy-MM-dd}";

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Create_SameKeyAgain_InvitesNobodyTwice()
    {
        var answers = new List<ApiAnswer> { await SendAsync("Aster", "autumn") };
        answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SendAsync("Aster", "autumn"))));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Created, answers[0].Text, answers[0].Headers.Location), (answer.Status, answer.Text, answer.Headers.Location)));
        Assert.Equal(2, (int)(await Consultant.GetAsync($"{answers[0].Headers.Location}")).Json["heads"]!["invited"]!);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Create_SameKeyWithAnotherBody_Is422AndChangesNothing()
    {
        await SendAsync("Aster", "autumn");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync("Birch", "autumn")).Status);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Create_AnotherKeyOrNone_MakesAnother()
    {
        foreach (var key in new[] { "autumn", "winter", null, null })
            Assert.Equal(HttpStatusCode.Created, (await SendAsync("Aster", key)).Status);

        Assert.Equal(4, await CountAsync());
    }

    [Fact]
    public async Task Create_KeyThatCannotBeTaken_IsListedBesideOtherProblems() =>
        Assert.Equal(["Idempotency-Key", "company"], (await SendAsync("", "two words")).Places);

    private async Task<int> CountAsync() => (await Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray().Count;

    private async Task<ApiAnswer> SendAsync(string company, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/assessments")
        {
            Content = JsonContent.Create(new { company, requestedBy = "Helen", closesAt = Soon, timeZone = "Europe/London", participants = new[] { new { name = "Amir" }, new { name = "Beth" } } }),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var response = await Consultant.Http.SendAsync(request, Token);
        return new(response.StatusCode, response.Headers, response.Content.Headers.ContentType, await response.Content.ReadAsStringAsync(Token));
    }
}
