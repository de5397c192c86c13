using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using UglyToad.PdfPig;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class WorkspaceJourneyTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Change_SomeSettings_LeavesTheOthers()
    {
        await Consultant.PatchAsync("/api/workspace", new { accent = "#1f4e79", paper = "letter", contact = "Tel. 1234 · Zoë" });

        var answer = await Consultant.PatchAsync("/api/workspace", new { accent = "", benchmark = false });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Zoë", answer.Text, StringComparison.Ordinal);
        var shown = (await Consultant.GetAsync("/api/workspace")).Json;
        Assert.Equal(answer.Json.ToJsonString(), shown.ToJsonString());
        Assert.Equal(("Aster Advice", "advice@example.com", "Tel. 1234 · Zoë"), ((string?)shown["name"], (string?)shown["contactEmail"], (string?)shown["contact"]));
        Assert.Equal((null, "letter", false, true), ((string?)shown["accent"], (string?)shown["paper"], (bool)shown["benchmark"]!, (bool)shown["mayExportLinks"]!));
    }

    [Fact]
    public async Task Change_EverythingWrong_SaysAllAndChangesNothing()
    {
        var before = (await Consultant.GetAsync("/api/workspace")).Text;

        var answer = await Consultant.PatchAsync(
            "/api/workspace", new { name = "", contactEmail = 7, contact = "a\nb", accent = "#FFFF00", paper = "A5", benchmark = "yes", mayExportLinks = true });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["accent", "benchmark", "contact", "contactEmail", "mayExportLinks", "name", "paper"], answer.Places.Order(StringComparer.Ordinal));
        Assert.Equal(before, (await Consultant.GetAsync("/api/workspace")).Text);
    }

    [Fact]
    public async Task Workspace_WithoutAKey_Is401()
    {
        foreach (var (method, path) in new[] { ("GET", ""), ("PATCH", ""), ("GET", "/logo"), ("PUT", "/logo"), ("DELETE", "/logo") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), "/api/workspace" + path);
            using var response = await _server.Browser.SendAsync(request, Token);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task Logo_SetShownAndRemoved_IsOfTheOwnWorkspaceAlone()
    {
        var logo = TestPictures.Png(40, 20);
        using var other = await _server.OtherConsultantAsync();

        Assert.Equal((HttpStatusCode.OK, null), await PutLogoAsync(logo, "image/png"));

        Assert.Equal("/api/workspace/logo", (string?)(await Consultant.GetAsync("/api/workspace")).Json["logo"]);
        using (var shown = await Consultant.Http.GetAsync("/api/workspace/logo", Token))
        {
            Assert.Equal("image/png", shown.Content.Headers.ContentType?.MediaType);
            Assert.Equal(logo, await shown.Content.ReadAsByteArrayAsync(Token));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/api/workspace/logo")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await other.DeleteAsync("/api/workspace/logo")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Consultant.DeleteAsync("/api/workspace/logo")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync("/api/workspace/logo")).Status);
        Assert.Null((await Consultant.GetAsync("/api/workspace")).Json["logo"]);
    }

    [Fact]
    public async Task SetLogo_NoPictureTooLargeOrAnotherType_IsRefusedAndKeepsTheOldOne()
    {
        var logo = TestPictures.Png(10, 10);
        await PutLogoAsync(logo, "image/png");

        Assert.Equal((HttpStatusCode.BadRequest, "A logo is a PNG or JPEG file."), await PutLogoAsync("<svg/>"u8.ToArray(), "image/png"));
        Assert.StartsWith("A logo is a whole PNG", (await PutLogoAsync(logo[..^40], "image/png")).Reason, StringComparison.Ordinal);
        Assert.StartsWith("A logo has at most", (await PutLogoAsync(TestPictures.Png(300, 300), "image/png")).Reason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PutLogoAsync(new byte[(1 << 20) + 1], "image/png")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PutLogoAsync(logo, "image/svg+xml")).Status);

        using var shown = await Consultant.Http.GetAsync("/api/workspace/logo", Token);
        Assert.Equal(logo, await shown.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Report_WorkspaceWithALook_BearsItOnPaperAndScreen()
    {
        var logo = TestPictures.Png(40, 20);
        await PutLogoAsync(logo, "image/png");
        await Consultant.PatchAsync("/api/workspace", new { accent = "#7A1F79", paper = "letter", contact = "Tel. 1234" });

        var (path, link) = await ReportAsync();

        var page = await _server.Browser.GetStringAsync(link, Token);
        Assert.Contains(Convert.ToBase64String(logo), page, StringComparison.Ordinal);
        Assert.Contains("alt=\"Aster Advice\"", page, StringComparison.Ordinal);
        Assert.Contains("#7A1F79", page, StringComparison.Ordinal);
        Assert.Contains("Tel. 1234", page, StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(await PdfAsync(path));
        Assert.Equal((612, 792), (pdf.GetPage(1).Width, pdf.GetPage(1).Height));
        Assert.Single(pdf.GetPage(1).GetImages());
        Assert.Contains("Tel. 1234", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_LookChangedAfterwards_StaysUntilItIsAskedFor()
    {
        await PutLogoAsync(TestPictures.Png(40, 20), "image/png");
        var (path, link) = await ReportAsync();
        var (pdf, page) = (await PdfAsync(path), await _server.Browser.GetStringAsync(link, Token));
        await PutLogoAsync(TestPictures.Png(40, 20, seed: 2), "image/png");
        await Consultant.PatchAsync("/api/workspace", new { name = "Birch Advice", accent = "#7A1F79" });

        Assert.Equal(page, await _server.Browser.GetStringAsync(link, Token));
        Assert.Equal(pdf, await PdfAsync(path));
        Assert.Equal(HttpStatusCode.OK, (await Consultant.PostAsync(path + "/report/branding")).Status);

        var renewed = await _server.Browser.GetStringAsync(link, Token);
        Assert.Contains("Birch Advice", renewed, StringComparison.Ordinal);
        Assert.DoesNotContain("Aster Advice", renewed, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(TestPictures.Png(40, 20, seed: 2)), renewed, StringComparison.Ordinal);
        Assert.NotEqual(pdf, await PdfAsync(path));
        var files = await _server.Storage.Reports.ListAsync(path.Split('/')[^1], Token);
        Assert.Single(files, name => name.StartsWith("report-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rebrand_NoReport_Is409()
    {
        var (path, _) = await Consultant.CreateAsync(1);

        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(path + "/report/branding")).Status);
        Assert.Empty(await _server.Storage.Reports.ListAsync(path.Split('/')[^1], Token));
    }

    private async Task<(HttpStatusCode Status, string? Reason)> PutLogoAsync(byte[] logo, string type)
    {
        using var content = new ByteArrayContent(logo);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await Consultant.Http.PutAsync("/api/workspace/logo", content, Token);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        return (response.StatusCode, answer["errors"] is JsonArray { Count: > 0 } errors ? (string?)errors[0]!["reason"] : null);
    }

    private Task<byte[]> PdfAsync(string path) => Consultant.Http.GetByteArrayAsync(path + "/report.pdf", Token);

    private async Task<(string Path, string Link)> ReportAsync()
    {
        var (path, links) = await Consultant.CreateAsync(5, new { closeAfterCompleteHours = 0 });
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());
        return (path, (string)(await Consultant.WaitForAsync(path, "reported"))["report"]!["link"]!);
    }
}
