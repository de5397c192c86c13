using System.Net;
using Survey.App.Workspaces;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class BadInputTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Create_MalformedJson_ListsTheProblemAndStoresNothing()
    {
        var answer = await Consultant.PostTextAsync("/api/assessments", "{\n \"company\": \"Harbour", "application/json");

        AssertProblem(answer, HttpStatusCode.BadRequest);
        Assert.StartsWith("line 2", Assert.Single(answer.Places), StringComparison.Ordinal);
        Assert.Empty((await Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
    }

    [Theory]
    [InlineData("POST", "/api/assessments")]
    [InlineData("PATCH", "{0}")]
    [InlineData("PUT", "{0}/forecast")]
    [InlineData("PATCH", "/api/workspace")]
    public async Task Body_OfAnotherTypeThanJson_Is415AndChangesNothing(string method, string path)
    {
        var (assessment, _) = await Consultant.CreateAsync(0);
        var before = (await Consultant.GetAsync(assessment)).Text;
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "text/csv" })
        {
            using var request = new HttpRequestMessage(new(method), string.Format(System.Globalization.CultureInfo.InvariantCulture, path, assessment))
            {
                Content = new StringContent("{\"name\": \"Other\", \"purpose\": \"Other\"}", System.Text.Encoding.UTF8, type),
            };
            using var answer = await Consultant.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.UnsupportedMediaType, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }

        Assert.Equal(before, (await Consultant.GetAsync(assessment)).Text);
        Assert.Single((await Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
    }

    [Theory]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData(null)]
    public async Task Change_JsonUnderAnyOfItsNames_IsTaken(string? type)
    {
        var (path, _) = await Consultant.CreateAsync(0);
        using var content = new ByteArrayContent("{\"purpose\": \"Other\"}"u8.ToArray());
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = content };
        using var answer = await Consultant.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Create_SeveralFaults_ListsAllWithPlaceValueAndReasonAndStoresNothing()
    {
        var answer = await Consultant.PostAsync("/api/assessments", new { company = "Harbour Pumps", minimumGroup = 2, closesAt = "soon", timeZone = "Europe/Berlin" });

        AssertProblem(answer, HttpStatusCode.BadRequest);
        Assert.Equal(["requestedBy", "closesAt", "minimumGroup"], answer.Places);
        Assert.Equal("2", (string?)answer.Json["errors"]![2]!["value"]);
        Assert.All(answer.Json["errors"]!.AsArray(), problem => Assert.NotEmpty((string)problem!["reason"]!));
        Assert.Empty((await Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
    }

    [Fact]
    public async Task AddParticipants_MalformedCsv_ListsAllWithRowAndColumnAndStoresNobody()
    {
        var (path, _) = await Consultant.CreateAsync(0);

        var answer = await Consultant.PostTextAsync(path + "/participants", "name;email;function\nAda;ada;sales\nBob;bob@example.com;boss\n", "text/csv");

        AssertProblem(answer, HttpStatusCode.BadRequest);
        Assert.Equal(["row 2, email", "row 3, function"], answer.Places);
        Assert.Empty((await Consultant.GetAsync(path + "/participants")).Json["participants"]!.AsArray());
    }

    [Fact]
    public async Task AddParticipants_InvitedBefore_IsReported()
    {
        var (path, _) = await Consultant.CreateAsync(2);

        var answer = await Consultant.PostTextAsync(path + "/participants", "name\nNew Person\nPERSON 01\n", "text/csv");

        Assert.Equal(["row 3"], answer.Places);
        Assert.Equal(2, (await Consultant.GetAsync(path + "/participants")).Json["participants"]!.AsArray().Count);
    }

    [Fact]
    public async Task AddParticipants_OtherContentType_Is415()
    {
        var (path, _) = await Consultant.CreateAsync(0);

        AssertProblem(await Consultant.PostTextAsync(path + "/participants", "name\nAda\n", "application/xml"), HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Create_BodyOverOneMebibyte_Is413(bool isChunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/assessments") { Content = new ByteArrayContent(new byte[(1 << 20) + 1]) };
        request.Headers.TransferEncodingChunked = isChunked;

        using var response = await Consultant.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task List_MissingWrongOrRevokedKey_Is401WithTheSameAnswer()
    {
        var revoked = await _server.OtherConsultantAsync();
        Assert.True(await _server.Get<WorkspaceRegistry>().RevokeKeyAsync(revoked.Key.Split('_')[1], TestContext.Current.CancellationToken));
        var last = Consultant.Key[^1] == 'A' ? 'B' : 'A';

        var answers = new List<string>();
        foreach (var value in new[] { null, "Bearer", "Bearer nonsense", "Basic " + Consultant.Key, "Bearer " + Consultant.Key[..^1] + last, "Bearer " + revoked.Key })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/assessments");
            if (value is not null)
                request.Headers.TryAddWithoutValidation("Authorization", value);
            using var response = await _server.Browser.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
            answers.Add(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.OK, (await Consultant.GetAsync("/api/assessments")).Status);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "")]
    [InlineData("DELETE", "")]
    [InlineData("GET", "/participants")]
    [InlineData("POST", "/participants")]
    [InlineData("GET", "/forecast")]
    [InlineData("PUT", "/forecast")]
    [InlineData("POST", "/close")]
    [InlineData("POST", "/scoring")]
    [InlineData("GET", "/scores")]
    [InlineData("GET", "/report.pdf")]
    [InlineData("POST", "/report/release")]
    [InlineData("POST", "/report/revoke")]
    [InlineData("POST", "/report/link")]
    [InlineData("POST", "/report/branding")]
    [InlineData("DELETE", "/participants/aaaaaaaaaaaaaaaa")]
    [InlineData("GET", "/comments")]
    [InlineData("DELETE", "/comments/0123456789abcdef")]
    public async Task AnyFunction_AssessmentOfAnotherWorkspace_Is404AsForNone(string method, string end)
    {
        var (path, _) = await Consultant.CreateAsync(5);
        using var other = await _server.OtherConsultantAsync();

        var foreign = await SendAsync(other, method, path + end);
        var none = await SendAsync(other, method, "/api/assessments/aaaaaaaaaaaaaaaa" + end);
        var noKey = await SendAsync(null, method, path + end);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized), (foreign.Status, none.Status, noKey.Status));
        Assert.Equal(none.Text, foreign.Text);
        Assert.Equal("open", (string?)(await Consultant.GetAsync(path)).Json["state"]);
    }

    [Fact]
    public async Task Change_LowerGroupAfterAnInvitation_Is409()
    {
        var (path, _) = await Consultant.CreateAsync(1);

        AssertProblem(await Consultant.PatchAsync(path, new { minimumGroup = 4 }), HttpStatusCode.Conflict);
        Assert.Equal(5, (int)(await Consultant.GetAsync(path)).Json["minimumGroup"]!);
    }

    [Fact]
    public async Task Close_SecondTime_Is409()
    {
        var (path, _) = await Consultant.CreateAsync(1);

        Assert.Equal(HttpStatusCode.OK, (await Consultant.PostAsync(path + "/close")).Status);
        AssertProblem(await Consultant.PostAsync(path + "/close"), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task SetForecast_AfterTheFirstAnswer_Is409()
    {
        var (path, links) = await Consultant.CreateAsync(2);
        var forecast = new { remit = 50, relationships = 60, messages = 70, horizon = 40.5, insight = 0, transition = 100 };
        Assert.Equal(HttpStatusCode.OK, (await Consultant.PutAsync(path + "/forecast", forecast)).Status);
        await Sheets.SubmitAsync(_server.Browser, links.Take(1), await Sheets.OfSampleAsync());

        AssertProblem(await Consultant.PutAsync(path + "/forecast", forecast), HttpStatusCode.Conflict);
        var shown = (await Consultant.GetAsync(path + "/forecast")).Json;
        Assert.Equal((40.5, true), ((double)shown["forecast"]!["horizon"]!, (bool)shown["isLocked"]!));
    }

    [Fact]
    public async Task SetForecast_WrongScores_ListsAll()
    {
        var (path, _) = await Consultant.CreateAsync(0);

        var answer = await Consultant.PutAsync(path + "/forecast", new { remit = -1, relationships = 101, messages = "x", horizon = 1, insight = 2, weather = 3 });

        AssertProblem(answer, HttpStatusCode.BadRequest);
        Assert.Equal(["remit", "relationships", "messages", "transition", "weather"], answer.Places);
    }

    [Fact]
    public async Task Close_FewerThanAGroupAnswered_SaysHowManyWereMissing()
    {
        var (path, links) = await Consultant.CreateAsync(8);
        await Sheets.SubmitAsync(_server.Browser, links.Take(3), await Sheets.OfSampleAsync());
        await Consultant.PostAsync(path + "/close");

        var status = await Consultant.WaitForAsync(path, "tooFew");

        Assert.Equal(2, (int)status["missing"]!);
        Assert.Null(status["report"]);
        AssertProblem(await Consultant.GetAsync(path + "/report.pdf"), HttpStatusCode.NotFound);
        AssertProblem(await Consultant.PostAsync(path + "/report/link"), HttpStatusCode.Conflict);
        var scores = (await Consultant.GetAsync(path + "/scores")).Json;
        Assert.Equal(2, (int)scores["tooFew"]!);
        Assert.Null(scores["index"]!["score"]);
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=many")]
    [InlineData("?continuation=nonsense!")]
    [InlineData("?limit=0&continuation=nonsense!", 2)]
    public async Task List_WrongPage_Is400(string query, int problems = 1)
    {
        var answer = await Consultant.GetAsync("/api/assessments" + query);

        AssertProblem(answer, HttpStatusCode.BadRequest);
        Assert.Equal(problems, answer.Places.Count());
    }

    [Fact]
    public async Task Create_NamesInOtherScripts_AreAnsweredAsTheyAre()
    {
        var (path, _) = await Consultant.CreateAsync(0, new { company = "Möller & Søn <Ωmega> 日本" });

        Assert.Contains("\"Möller \\u0026 Søn \\u003CΩmega\\u003E 日本\"", (await Consultant.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains("\"日本\"", (await Consultant.PatchAsync(path, new { closesAt = "日本" })).Text, StringComparison.Ordinal);
    }

    private static void AssertProblem(ApiAnswer answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.Type?.MediaType);
        Assert.Equal((int)status, (int)answer.Json["status"]!);
        Assert.NotEmpty((string)answer.Json["title"]!);
        Assert.NotEmpty((string)answer.Json["detail"]!);
    }

    private async Task<ApiAnswer> SendAsync(ConsultantClient? client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method is "GET" or "DELETE" ? null : new StringContent("{}") };
        using var response = await (client?.Http ?? _server.Browser).SendAsync(request, TestContext.Current.CancellationToken);
        return new(
            response.StatusCode, response.Headers, response.Content.Headers.ContentType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
