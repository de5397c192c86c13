using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class CompanyNameTests
{
    [Theory]
    [InlineData("Harbour Pumps", "  HARBOUR \t pumps ")]
    [InlineData("Müller", "MU\u0308LLER")] // One letter, or a letter and its accent.
    [InlineData("A\u00A0B", "a b")] // A space that does not break.
    [InlineData("ＡＢ", "ab")] // Full width.
    public void AreSame_WrittenNowSoAndNowSo_IsTrue(string company, string other) => Assert.True(CompanyName.AreSame(company, other));

    [Theory]
    [InlineData("Harbour Pumps", "HarbourPumps")]
    [InlineData("Harbour Pumps", "Harbour Pumps Ltd")]
    [InlineData("Muller", "Müller")]
    public void AreSame_OtherLetters_IsFalse(string company, string other) => Assert.False(CompanyName.AreSame(company, other));
}
