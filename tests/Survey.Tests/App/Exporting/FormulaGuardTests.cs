using Survey.App.Exporting;
using Xunit;

namespace Survey.Tests.App.Exporting;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tTab")]
    [InlineData("\rReturn")]
    [InlineData("\nLine")]
    [InlineData("  =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("\u200B=1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("\u0001=1+1")]
    [InlineData("\"=1+1\"")]
    [InlineData("'=1+1")]
    [InlineData("“=1+1”")]
    [InlineData("» -1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("＂＝1")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void Guarded_TextThatCouldBeAFormula_IsMarked(string text) => Assert.Equal("'" + text, FormulaGuard.Guarded(text));

    [Theory]
    [InlineData("")]
    [InlineData("Aster Tools")]
    [InlineData("A=B")]
    [InlineData("Smith & Sons - Tools")]
    [InlineData("3M")]
    [InlineData("\"Quoted\" Ltd")]
    [InlineData("   ")]
    [InlineData("Ünlü A.Ş.")]
    public void Guarded_OtherText_StaysAsItIs(string text) => Assert.Equal(text, FormulaGuard.Guarded(text));
}
