using Survey.App.Reporting;
using Xunit;

namespace Survey.Tests.App.Reporting;

public sealed class ReportFileTests
{
    [Theory]
    [InlineData("Harbour Pumps", "Harbour Pumps - who does what - 2026-03-02.pdf")]
    [InlineData("../../etc/passwd", "etc passwd - who does what - 2026-03-02.pdf")]
    [InlineData("A\"; filename=\"x.exe\r\nSet-Cookie: a", "A filename x exe Set-Cookie a - who does what - 2026-03-02.pdf")]
    [InlineData("Müller & Söhne GmbH", "Müller & Söhne GmbH - who does what - 2026-03-02.pdf")]
    [InlineData("???", "Report - who does what - 2026-03-02.pdf")]
    public void DownloadName_AnyCompany_IsSafeEverywhere(string company, string expected) =>
        Assert.Equal(expected, ReportFile.DownloadName(Sample.Reported with { Company = company }));

    [Fact]
    public void DownloadName_LongCompany_IsShortened() =>
        Assert.InRange(ReportFile.DownloadName(Sample.Reported with { Company = new string('x', 200) }).Length, 80, 120);
}
