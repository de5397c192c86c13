using Survey.App.Importing;
using Xunit;

namespace Survey.Tests.App.Importing;

public sealed class CompanyKeyTests
{
    [Theory]
    [InlineData("Harbour Pumps", "  HARBOUR \t pumps ")]
    [InlineData("Müller", "MU\u0308LLER")] // One letter, or a letter and its accent.
    [InlineData("A\u00A0B", "a b")] // A space that does not break.
    [InlineData("ＡＢ", "ab")] // Full width.
    public void Of_WrittenNowSoAndNowSo_IsTheSame(string company, string other) => Assert.Equal(CompanyKey.Of(company), CompanyKey.Of(other));

    [Theory]
    [InlineData("Harbour Pumps", "HarbourPumps")]
    [InlineData("Harbour Pumps", "Harbour Pumps Ltd")]
    [InlineData("Muller", "Müller")]
    public void Of_OtherLetters_IsAnother(string company, string other) => Assert.NotEqual(CompanyKey.Of(company), CompanyKey.Of(other));
}
