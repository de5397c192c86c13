using CsCheck;
using Survey.App.Links;
using Survey.App.Telemetry;
using Xunit;

namespace Survey.Tests.App.Telemetry;

public sealed class TelemetryPathTests
{
    [Theory]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/s/x", "/s/{token}")]
    [InlineData("/S/x/draft", "/{value}/{token}/draft")]
    [InlineData("/r/abc/report.pdf", "/r/{token}/report.pdf")]
    [InlineData("//s//x", "/s/{token}")]
    [InlineData("/api/assessments", "/api/assessments")]
    [InlineData("/api/assessments/abcdefghijklmnopqrstuvwxyz/close", "/api/assessments/{value}/close")]
    [InlineData("/Jane Doe", "/{value}")]
    [InlineData("/s", "/s")]
    public void Of_Path_ShowsItsShape(string? path, string expected) => Assert.Equal(expected, TelemetryPath.Of(path));

    [Fact]
    public void Of_TokenAnywhere_NeverShowsIt() =>
        Gen.Select(Gen.OneOfConst("", "/", "/s/", "/r/", "/api/", "/x/y/z/", "//"), Gen.OneOfConst("", "/", "/draft", "/a/b/c/d/e/f/g/h"), (before, after) => (before, after)).Sample(around =>
        {
            var token = LinkToken.Create().ToString();
            Assert.DoesNotContain(token, TelemetryPath.Of(around.before + token + around.after), StringComparison.OrdinalIgnoreCase);
        });
}
