using Microsoft.AspNetCore.Http;
using Survey.App.Pages;
using Xunit;

namespace Survey.Tests.App.Pages;

public sealed class CrossSiteTests
{
    [Theory]
    [InlineData("same-origin", null, false)]
    [InlineData("none", null, false)]
    [InlineData("same-origin", "https://evil.example", false)]
    [InlineData("cross-site", null, true)]
    [InlineData("same-site", "https://survey.example", true)]
    [InlineData(null, "https://survey.example", false)]
    [InlineData(null, "https://SURVEY.example:443", false)]
    [InlineData(null, "http://survey.example", true)]
    [InlineData(null, "https://survey.example.evil.example", true)]
    [InlineData(null, "null", false)]
    [InlineData(null, "rubbish", true)]
    [InlineData(null, null, false)]
    public void IsForeign_Headers_Decide(string? site, string? origin, bool foreign)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["Sec-Fetch-Site"] = site;
        request.Headers.Origin = origin;

        Assert.Equal(foreign, CrossSite.IsForeign(request, "https://survey.example"));
    }
}
