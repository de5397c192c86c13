using System.Net;
using System.Text;
using Survey.Tests.App.Batches;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Launching;

public sealed class LaunchTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ConsultantClient Consultant => _server.Consultant;

    private static string Soon { get; } = $"{TimeProvider.System.GetUtcNow().AddDays(20):yyyy-MM-dd}";

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Launch_CompaniesAndPeople_CreatesAssessmentsAndGivesLinks()
    {
        var answer = await SendAsync(
            $"""
            Company;requestedBy;role;closesAt;timeZone;minimumGroup;holdReport;name;email;function
            Aster Tools;Helen Aster;CEO;{Soon};Europe/London;3;TRUE;Amir;amir@aster.example;sales
            aster  tools;;;;;;;Beth;;marketing
            Birch;Bo Birch;;{Soon};Europe/Berlin;;;=1+1;;
            Cedar;Ci Cedar;;{Soon};Europe/Berlin;;;;;
            """);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("text/csv", answer.Type?.MediaType);
        var rows = Rows(answer.Text);
        Assert.Equal(["company", "assessment", "name", "email", "function", "link"], rows[0]);
        Assert.Equal(["Aster Tools", "Aster Tools", "Birch", "Cedar"], rows[1..].Select(row => row[0]));
        Assert.Equal(["Amir", "Beth", "'=1+1", ""], rows[1..].Select(row => row[2]));
        Assert.Equal(rows[1][1], rows[2][1]);

        var aster = (await Consultant.GetAsync($"/api/assessments/{rows[1][1]}")).Json;
        Assert.Equal(("Aster Tools", "Helen Aster", "CEO", 3, true), ((string)aster["company"]!, (string)aster["requestedBy"]!, (string)aster["role"]!, (int)aster["minimumGroup"]!, (bool)aster["holdReport"]!));
        Assert.Equal(2, (int)aster["heads"]!["invited"]!);
        using var survey = await _server.Browser.GetAsync(rows[1][5], Token);
        Assert.Equal(HttpStatusCode.OK, survey.StatusCode);
        Assert.Equal("", rows[4][5]);
    }

    [Fact]
    public async Task Launch_Workbook_IsReadAsATableIs()
    {
        string[][] rows = [["company", "requestedBy", "closesAt", "timeZone", "name", "function"], ["Aster", "Helen", Soon, "Europe/London", "Amir", "sales"], ["Aster", "", "", "", "Beth"]];
        using var content = new ByteArrayContent(await Workbook.OfAsync(rows));
        content.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var response = await Consultant.Http.PostAsync("/api/launches", content, Token);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(["name", "Amir", "Beth"], Rows(await response.Content.ReadAsStringAsync(Token)).Select(row => row[2]));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 1, 2, 3 })]
    [InlineData(new byte[] { 0xFF, 0xC0, 0x80 })]
    public async Task Launch_NeitherTextNorWorkbook_Is400(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("text/csv");
        using var response = await Consultant.Http.PostAsync("/api/launches", content, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Launch_EarlierAssessmentThatIsNone_IsAProblemInItsRow()
    {
        var answer = await SendAsync($"company,requestedBy,closesAt,timeZone,earlierAssessment,benchmark\nAster,Helen,{Soon},Europe/London,aaaaaaaaaaaaaaaa,false\n");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["row 2, earlierAssessment"], answer.Places);
    }

    [Fact]
    public async Task Launch_AnythingWrong_ListsEverythingAndCreatesNothing()
    {
        var answer = await SendAsync(
            $"""
            company,requestedBy,closesAt,timeZone,minimumGroup,showComments,email,function
            Aster,Helen,{Soon},Europe/London,2,maybe,a@aster.example,sales
            Aster,Somebody,2020-01-01,Nowhere/Here,,,a@aster.example,astronaut
            Birch,,,,,,nonsense,
            ,Bo,{Soon},Europe/Berlin,,,b@b.example,
            Cedar,short
            """);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            [
                "row 2, minimumGroup", "row 2, showComments", "row 3, closesAt", "row 3, function", "row 3, requestedBy", "row 3, timeZone",
                "row 4, closesAt", "row 4, email", "row 4, requestedBy", "row 5, company", "row 6",
            ],
            answer.Places.Order(StringComparer.Ordinal));
        Assert.Empty((await Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
    }

    [Theory]
    [InlineData("", "row 1")]
    [InlineData("company,requestedBy,closesAt\n", "row 2")]
    [InlineData("company,colour\nAster,red\n", "row 1,row 1,row 1, column 2")]
    [InlineData("company,company,requestedBy,closesAt\na,b,c,d\n", "row 1, column 2")]
    public async Task Launch_UnusableTable_SaysWhy(string text, string places)
    {
        var answer = await SendAsync(text);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(places, string.Join(',', answer.Places.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Launch_SameKeyAgain_InvitesNobodyTwice()
    {
        var first = await SendAsync(Table(12, 3), key: "autumn");
        var again = await SendAsync(Table(12, 3), key: "autumn");
        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(12, (await Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(Table(11, 3), key: "autumn")).Status);
        Assert.Equal(12, (await Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray().Count);

        await SendAsync(Table(12, 3), key: "winter");
        Assert.Equal(24, (await Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray().Count);
    }

    [Fact]
    public async Task Launch_SameKeyAtOnce_InvitesNobodyTwice()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(Table(6, 120), key: "at-once")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(1 + (6 * 120), Rows(answers[0].Text).Count);
    }

    [Fact]
    public async Task Launch_EndedHalfWay_IsCompletedBySendingItAgain()
    {
        var whole = await SendAsync(Table(5, 4), key: "k");
        var rows = Rows(whole.Text);

        // As after a crash: the last assessment was not made, and one has no people yet.
        await _server.Storage.Participants.DeleteAllAsync(rows[^5][1], Token);
        await _server.Storage.Participants.DeleteAllAsync(rows[^1][1], Token);
        await _server.Storage.Assessments.DeleteAsync(rows[^1][1], Token);
        var again = Rows((await SendAsync(Table(5, 4), key: "k")).Text);
        Assert.Equal(rows.Select(row => string.Join(',', row[..5])), again.Select(row => string.Join(',', row[..5])));
        Assert.All(again[1..], row => Assert.NotEmpty(row[5]));
        Assert.Equal(20, again[1..].Select(row => row[5]).Distinct().Count());
    }

    [Fact]
    public async Task Launch_WorkspaceThatMayNotExport_GivesNoLinks()
    {
        var workspace = Assert.Single(await _server.Storage.Workspaces.ListAsync(Token));
        Assert.True(await _server.Storage.Workspaces.UpdateAsync(workspace with { MayExportLinks = false }, Token));
        var answer = await SendAsync(Table(1, 2));
        Assert.Equal(["company", "assessment", "name", "email", "function"], Rows(answer.Text)[0]);
        Assert.DoesNotContain("/s/", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_HundredsOfCompanies_AreAllCreated()
    {
        var answer = await SendAsync(Table(300, 8));
        Assert.Equal(1 + 2400, Rows(answer.Text).Count);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Launch_OtherContentType_Is415(string type, HttpStatusCode status) => Assert.Equal(status, (await SendAsync("x", type: type)).Status);

    [Fact]
    public async Task Launch_TooLargeOrWithoutAKey_IsRefused()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(new string('x', (1 << 20) + 1))).Status);
        using var response = await _server.Browser.PostAsync("/api/launches", new StringContent("x", Encoding.UTF8, "text/csv"), Token);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static string Table(int companies, int people)
    {
        var text = new StringBuilder("company,requestedBy,closesAt,timeZone,name,function\n");
        for (var company = 1; company <= companies; company++)
        {
            for (var person = 1; person <= people; person++)
                text.Append($"Company {company},Helen,{Soon},Europe/London,Person {person},sales\n");
        }

        return text.ToString();
    }

    private static List<string[]> Rows(string csv) =>
        [.. csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray())];

    private async Task<ApiAnswer> SendAsync(string text, string type = "text/csv", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/launches") { Content = new StringContent(text, Encoding.UTF8, type) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var response = await Consultant.Http.SendAsync(request, Token);
        return new(response.StatusCode, response.Headers, response.Content.Headers.ContentType, await response.Content.ReadAsStringAsync(Token));
    }
}
