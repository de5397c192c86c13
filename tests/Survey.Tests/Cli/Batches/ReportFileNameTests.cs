using System.Text;
using CsCheck;
using Survey.Cli.Batches;
using Xunit;

namespace Survey.Tests.Cli.Batches;

public sealed class ReportFileNameTests
{
    [Theory]
    [InlineData("Aster Tools", "Aster-Tools.pdf")]
    [InlineData("Müller & Söhne GmbH", "Müller-Söhne-GmbH.pdf")]
    [InlineData("Mu\u0308ller", "Müller.pdf")]
    [InlineData("株式会社 山田", "株式会社-山田.pdf")]
    [InlineData("हिन्दी", "हिन्दी.pdf")]
    [InlineData("..\\..\\etc/passwd", "etc-passwd.pdf")]
    [InlineData(".hidden. ", "hidden.pdf")]
    [InlineData("a:b*c?d\"e<f>g|h", "a-b-c-d-e-f-g-h.pdf")]
    [InlineData("line\nbreak\0", "line-break.pdf")]
    [InlineData("\u202Eevil\uFEFF", "evil.pdf")]
    [InlineData("===", "company.pdf")]
    [InlineData("CON", "CON-2.pdf")]
    [InlineData("com1", "com1-2.pdf")]
    [InlineData("LPT¹", "LPT1-2.pdf")]
    [InlineData("Portfolio", "Portfolio-2.pdf")]
    public void Of_Company_IsSafeEverywhere(string company, string name) => Assert.Equal([name], ReportFileName.Of([company]));

    [Fact]
    public void Of_NamesThatWouldMeet_AreToldApart() =>
        Assert.Equal(
            ["Cafe-Noir.pdf", "CAFE-noir-2.pdf", "Café-Noir.pdf", "CAFÉ-NOIR-2.pdf", "Cafe-noir-3.pdf", "company.pdf", "company-2.pdf"],
            ReportFileName.Of(["Cafe Noir", "CAFE_noir", "Café Noir", "CAFE\u0301 NOIR", "Cafe--noir", "?", "!"]));

    [Fact]
    public void Of_LongName_IsCutBetweenCharacters()
    {
        var name = Assert.Single(ReportFileName.Of([string.Concat(Enumerable.Repeat("𐐀", 200))]));

        Assert.True(Encoding.UTF8.GetByteCount(name) <= 104);
        Assert.Equal(name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void Of_AnyNames_AreUniqueAndSafe() => Gen.String.Array[0, 30].Sample(companies =>
    {
        var names = ReportFileName.Of(companies);
        return names.Length == companies.Length
            && names.Select(name => name.Normalize(NormalizationForm.FormKC).ToUpperInvariant()).Distinct().Count() == names.Length
            && names.All(name => name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && name[0] is not ('.' or '-' or ' ') && Encoding.UTF8.GetByteCount(name) < 150);
    });
}
