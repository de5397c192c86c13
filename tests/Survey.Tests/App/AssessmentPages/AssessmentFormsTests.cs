using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Survey.Tests.App.AssessmentPages;

public sealed class AssessmentFormsTests : IAsyncLifetime
{
    private PagesServer _pages = null!;

    private static string NextMonth => DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync() => _pages = await PagesServer.StartAsync();

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task Create_FilledIn_OpensTheAssessmentWithItsPeople()
    {
        var answer = await CreateAsync(
            ("company", "Söhne & Co"), ("requestedBy", "Helen Aster"), ("role", "Chief Executive"), ("closesAt", NextMonth), ("timeZone", "Europe/Berlin"),
            ("minimumGroup", "4"), ("list", "Amir Haddad, amir@aster.example, sales\r\nmarketing; Beth Lindqvist\r\n\r\nC. Mena"), ("purpose", "First line\r\nSecond"),
            ("holdReport", "true"), ("showComments", "false"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var made = (await _pages.Consultant.GetAsync("/api" + answer.Location)).Json;
        Assert.Equal(
            ("Söhne & Co", "Chief Executive", 4, true, false, 3),
            ((string)made["company"]!, (string)made["role"]!, (int)made["minimumGroup"]!, (bool)made["holdReport"]!, (bool)made["showComments"]!, (int)made["heads"]!["invited"]!));
        Assert.Equal("Europe/Berlin", (string)made["timeZone"]!);
        Assert.Contains("Beth Lindqvist", (await _pages.Visitor.GetAsync(answer.Location!)).Html, StringComparison.Ordinal);

        // The next form begins with the zone that is in use here.
        Assert.Contains("value=\"Europe/Berlin\"", (await _pages.Visitor.GetAsync("/new-assessment")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_SeveralZonesInUse_BeginsWithTheZoneOfTheLastAssessment()
    {
        await RequireZoneAsync("UTC");

        // Ids are random: one of these would be right by chance, not all.
        foreach (var zone in new[] { "Europe/Berlin", "Europe/London", "Europe/Madrid", "Europe/Rome", "Europe/Oslo", "Europe/Paris" })
        {
            await _pages.Consultant.CreateAsync(1, new { timeZone = zone });
            await RequireZoneAsync(zone);
        }
    }

    [Fact]
    public async Task New_ZoneBeforeTheFirstAssessment_IsTaken()
    {
        var answer = await CreateAsync(("company", "Aster"), ("requestedBy", "Helen"), ("closesAt", NextMonth), ("timeZone", "UTC"), ("list", "Amir"));
        Assert.Equal("UTC", (string)(await _pages.Consultant.GetAsync("/api" + answer.Location)).Json["timeZone"]!);
    }

    [Fact]
    public async Task Create_WithoutAToken_SaysThatTheFormMustBeSentFromItsPage()
    {
        var answer = await _pages.Visitor.PostAsync("/new-assessment", ("company", "Aster"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("This form must be sent from its page", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_NothingFilledIn_AsksForEveryNeededField()
    {
        var answer = await CreateAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Four things to put right", answer.Html, StringComparison.Ordinal);
        foreach (var field in new[] { "company", "requestedBy", "closesAt", "timeZone" })
            Assert.Contains($"href=\"#{field}\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty((await _pages.Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
    }

    [Fact]
    public async Task Create_Wrong_SaysWhatAtTheFieldAndLosesNothing()
    {
        var answer = await CreateAsync(
            ("company", "Aster <Tools>"), ("requestedBy", "Helen"), ("role", new string('x', 201)), ("closesAt", "2020-01-01"), ("timeZone", "Mars/Base"),
            ("minimumGroup", "2"), ("list", "Amir, amir@\nAmir Haddad, sales, marketing\nBeth\nbeth"), ("purpose", "Because"), ("holdReport", "perhaps"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        foreach (var text in new[]
        {
            "Must lie in the future", "Must be an IANA time zone", "at most 200 characters", "Must be a whole number from 3 to 10", "Please choose one of the answers.",
            "Line 1, email, “amir@”: Must be one e-mail address", "Line 2, “Amir Haddad, sales, marketing”", "Line 4, “beth”: Is invited twice",
            "value=\"Aster &lt;Tools&gt;\"", "value=\"Helen\"", "value=\"Mars/Base\"", "Because", "id=\"timeZone-error\"", "aria-describedby=\"list-error list-hint\"",
        })
            Assert.Contains(text, answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Must be true or false", answer.Html, StringComparison.Ordinal);
        Assert.Empty((await _pages.Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
    }

    [Fact]
    public async Task Create_SentTwice_OpensOneAssessment()
    {
        var form = await _pages.Visitor.GetAsync("/new-assessment");
        (string, string)[] fields = Filled(form, "Aster", "Amir\nBeth");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _pages.Visitor.PostAsync("/new-assessment", fields)));
        var reload = await _pages.Visitor.PostAsync("/new-assessment", fields);

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.SeeOther, reload.Location), (answer.Status, answer.Location)));
        var made = Assert.Single((await _pages.Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
        Assert.Equal(2, (int)(await _pages.Consultant.GetAsync($"/api/assessments/{made!["id"]}")).Json["heads"]!["invited"]!);
    }

    [Fact]
    public async Task Create_SentAgainWithOtherContent_OpensAnother()
    {
        var form = await _pages.Visitor.GetAsync("/new-assessment");
        await _pages.Visitor.PostAsync("/new-assessment", Filled(form, "Aster", "Amir"));
        await _pages.Visitor.PostAsync("/new-assessment", Filled(form, "Birch", "Amir"));
        Assert.Equal(2, (await _pages.Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray().Count);
    }

    [Fact]
    public async Task Create_PutRightAfterAProblem_OpensOneAssessment()
    {
        var form = await _pages.Visitor.GetAsync("/new-assessment");
        var again = await _pages.Visitor.PostAsync("/new-assessment", Filled(form, "", ""));
        Assert.Equal((HttpStatusCode.BadRequest, form.Once), (again.Status, again.Once));
        var fields = Filled(again, "Aster", "");
        Assert.Equal((await _pages.Visitor.PostAsync("/new-assessment", fields)).Location, (await _pages.Visitor.PostAsync("/new-assessment", fields)).Location);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDEFGHABCDEFGH")]
    [InlineData("abcdefghabcdefghi")]
    [InlineData("../../abcdefghab")]
    public async Task Create_FormThatWasNotGivenOut_IsRefused(string? once)
    {
        var form = await _pages.Visitor.GetAsync("/new-assessment");
        var fields = Filled(form, "Aster", "").Where(field => field.Item1 != "once").Concat(once is null ? [] : [("once", once)]);
        Assert.Equal(HttpStatusCode.Forbidden, (await _pages.Visitor.PostAsync("/new-assessment", [.. fields])).Status);
        Assert.Empty((await _pages.Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
    }

    [Fact]
    public async Task Create_FormOfAnotherWorkspace_OpensAnAssessmentOfOnesOwn()
    {
        var form = await _pages.Visitor.GetAsync("/new-assessment");
        var first = await _pages.Visitor.PostAsync("/new-assessment", Filled(form, "Aster", "Amir"));
        using var other = await _pages.Server.OtherConsultantAsync();
        _pages.Visitor.Cookie = null;
        await _pages.Visitor.SignInAsync(other.Key);
        var own = await _pages.Visitor.GetAsync("/new-assessment");
        var taken = Filled(own, "Aster", "Amir").Select(field => field.Item1 == "once" ? ("once", form.Once) : field);
        var second = await _pages.Visitor.PostAsync("/new-assessment", [.. taken]);

        Assert.Equal(HttpStatusCode.SeeOther, second.Status);
        Assert.NotEqual(first.Location, second.Location);
        Assert.Single((await other.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
        Assert.Single((await _pages.Consultant.GetAsync("/api/assessments")).Json["assessments"]!.AsArray());
    }

    [Fact]
    public async Task Create_LikeAnEarlierOne_IsFilledInAndComparedWithIt()
    {
        var earlier = await _pages.ReportedAsync(new { company = "Aster", minimumGroup = 4 });
        var id = earlier.Split('/')[^1];
        var form = await _pages.Visitor.GetAsync("/new-assessment?like=" + id);
        Assert.Contains("value=\"Aster\"", form.Html, StringComparison.Ordinal);
        Assert.Contains($"name=\"earlierAssessment\" value=\"{id}\"", form.Html, StringComparison.Ordinal);

        (string, string)[] fields = [("company", "Aster"), ("requestedBy", "Helen"), ("closesAt", NextMonth), ("timeZone", "Europe/Berlin"), ("earlierAssessment", id)];
        var other = await CreateAsync([.. fields.Skip(1), ("company", "Birch")]);
        Assert.Contains("Is of another company", other.Html, StringComparison.Ordinal);
        var made = await CreateAsync(fields);
        Assert.Equal(id, (string)(await _pages.Consultant.GetAsync("/api" + made.Location)).Json["earlierAssessment"]!);

        using var others = await _pages.Server.OtherConsultantAsync();
        var foreign = (await others.CreateAsync(1, new { company = "Foreign" })).Path.Split('/')[^1];
        Assert.DoesNotContain("Foreign", (await _pages.Visitor.GetAsync("/new-assessment?like=" + foreign)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _pages.Visitor.GetAsync("/new-assessment?like=%00x")).Status);
    }

    [Fact]
    public async Task AddPeople_OneAndAList_AddsAllOfThem()
    {
        var (page, _) = await _pages.CreateAsync("sales");
        var answer = await AddAsync(page, ("name", "Dora Okafor"), ("email", "dora@aster.example"), ("function", "marketing"), ("list", "name;function\nEmil Strand;other"));
        Assert.Equal((HttpStatusCode.SeeOther, page + "?added=2"), (answer.Status, answer.Location));
        var after = await _pages.Visitor.GetAsync(answer.Location!);
        foreach (var text in new[] { "2 people were added", "3 participants", "Dora Okafor", "Emil Strand" })
            Assert.Contains(text, after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddPeople_WrongOrThereAlready_AddsNobodyAndLosesNothing()
    {
        var (page, _) = await _pages.CreateAsync("sales");
        Assert.Contains("Write a name or an address", (await AddAsync(page)).Html, StringComparison.Ordinal);
        var answer = await AddAsync(page, ("name", "person 01"), ("email", ""), ("function", "driver"), ("list", "Emil\nEmil"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        foreach (var text in new[] { "href=\"#function\"", "value=\"person 01\"", "Emil&#xA;Emil", "Line 2, “Emil”: Is invited twice" })
            Assert.Contains(text, answer.Html, StringComparison.Ordinal);
        Assert.Contains("Is invited twice", (await AddAsync(page, ("name", "PERSON 01"))).Html, StringComparison.Ordinal);
        var many = await AddAsync(page, ("list", string.Join('\n', Enumerable.Range(0, 40).Select(number => $"{number}@"))));
        Assert.Contains("28 more problems like these", many.Html, StringComparison.Ordinal);
        Assert.Equal(1, (int)(await _pages.Consultant.GetAsync("/api" + page)).Json["heads"]!["invited"]!);
    }

    [Fact]
    public async Task AddPeople_ClosedMeanwhile_IsRefused()
    {
        var (page, _) = await _pages.CreateAsync("sales sales");
        var token = (await _pages.Visitor.GetAsync(page + "/people")).Token(page + "/people");
        await _pages.Consultant.PostAsync($"/api{page}/close");
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.PostAsync(page + "/people", ("token", token), ("name", "Late"))).Status);
    }

    private static (string, string)[] Filled(Consulting.PageVisitor.PageAnswer form, string company, string list) =>
    [
        ("token", form.Token("/new-assessment")), ("once", form.Once), ("company", company), ("requestedBy", "Helen"), ("closesAt", NextMonth),
        ("timeZone", "Europe/Berlin"), ("list", list),
    ];

    private async Task RequireZoneAsync(string zone)
    {
        var form = await _pages.Visitor.GetAsync("/new-assessment");
        Assert.Contains($"value=\"{zone}\"", Regex.Match(form.Html, "<input[^>]*name=\"timeZone\"[^>]*>").Value, StringComparison.Ordinal);
    }

    private async Task<Consulting.PageVisitor.PageAnswer> CreateAsync(params (string, string)[] fields)
    {
        var form = await _pages.Visitor.GetAsync("/new-assessment");
        return await _pages.Visitor.PostAsync("/new-assessment", [("token", form.Token("/new-assessment")), ("once", form.Once), .. fields]);
    }

    private async Task<Consulting.PageVisitor.PageAnswer> AddAsync(string page, params (string, string)[] fields)
    {
        var form = await _pages.Visitor.GetAsync(page + "/people");
        return await _pages.Visitor.PostAsync(page + "/people", [("token", form.Token(page + "/people")), .. fields]);
    }
}
