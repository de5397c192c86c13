using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

public sealed class BidiRunsTests
{
    [Theory]
    [InlineData("abc", "000")]
    [InlineData("שלום", "1111")]
    [InlineData("a של b", "00110" + "0")]
    [InlineData("של עד", "11111")]
    [InlineData("של 12 עד", "11122111")]
    [InlineData("a 12", "0000")]
    [InlineData("של.", "110")]
    public void Levels_Texts_FollowTheStandard(string text, string levels) =>
        Assert.Equal(levels, string.Concat(BidiRuns.Levels(text).Select(level => (char)('0' + level))));

    // Examples by hand, from the base direction from left to right. N0 b: a letter from left to right between the brackets decides.
    [Theory]
    [InlineData("של (ab)", "1100000")]
    [InlineData("של (ab של) של", "1100000" + "110011")]
    // N0 c 1: only letters from right to left between them, and one before the opening one. N0 c 2: nothing before it.
    [InlineData("של (עד) של", "1111111111")]
    [InlineData("של (עד) b", "111111100")]
    [InlineData("(של) b", "011000")]
    [InlineData("a (של) של", "000110011")]
    // N0 d: no letter between them, so N1 decides.
    [InlineData("של (!) של", "111111111")]
    [InlineData("של (!) b", "11000000")]
    // Numbers count as R, and get level 2 themselves; between brackets they decide as such.
    [InlineData("של (12) b", "111122100")]
    // BD16: a closing bracket without its opening one is a neutral; what crosses is no pair.
    [InlineData("של ) b", "110000")]
    [InlineData("של (עד] b", "111111000")]
    [InlineData("של [עד(ab] עד)", "110011" + "00000" + "110")]
    // Canonical equivalents: U+2329 pairs with U+3009.
    [InlineData("של \u2329עד\u3009 b", "111111100")]
    // A mark on a bracket goes with it.
    [InlineData("של (עד)\u0300 b", "1111111100")]
    public void Levels_Brackets_ArePaired(string text, string levels) =>
        Assert.Equal(levels, string.Concat(BidiRuns.Levels(text).Select(level => (char)('0' + level))));

    [Theory]
    [InlineData(63, '1')]
    [InlineData(64, '0')]
    public void Levels_BracketsWithinBrackets_ArePairedUpToTheLimitOfTheStandard(int depth, char level)
    {
        // The 64th opening bracket stops the pairing: the closing ones are neutrals then, and those at the end stand beside a letter from the left.
        var text = $"של{new string('(', depth)}עד{new string(')', depth)} b";

        Assert.Equal(level, (char)('0' + BidiRuns.Levels(text)[^3]));
    }

    [Theory]
    [InlineData("שלום 3.14, של", "1111" + "1222211" + "11")]
    [InlineData("עלה ב־50% או $20", "11111" + "1222" + "111" + "1222")]
    [InlineData("سنة 2026/12", "1111222222" + "2")]
    [InlineData("a\u05BC של\u05BC", "000111")]
    [InlineData("של \u2066ab של\u2069 עד", "111122" + "2331" + "111")]
    [InlineData("\u202Eabc", "0111")]
    [InlineData("של\nab", "11000")]
    public void Levels_NumbersMarksAndFormats_FollowTheRules(string text, string levels) =>
        Assert.Equal(levels, string.Concat(BidiRuns.Levels(text).Select(level => (char)('0' + level))));

    [Fact]
    public void Levels_AnyMixture_AreThoseOfTheRulesTakenWordByWord()
    {
        const string characters = "aאا1١+$%,.:! ()[]{}\u2329\u232A\u3008\u3009\u0300\u05B0\u064E-/";
        var random = new Random(20260105);
        for (var i = 0; i < 40_000; i++)
        {
            var text = new string(random.GetItems<char>(characters, random.Next(1, 24))) + "a";
            var paragraph = (byte)random.Next(2);
            Assert.Equal(LiteralBidi.Levels(text, paragraph), BidiRuns.Levels(text, paragraph).Select(level => (int)level));
        }
    }

    [Theory]
    [InlineData("Sales – “marketing” 日本 Ελλάδα", true)]
    [InlineData("שלום", false)]
    [InlineData("مرحبا", false)]
    [InlineData("\u202Eturned", false)]
    public void IsLeftToRight_Texts_AreTold(string text, bool expected) => Assert.Equal(expected, BidiRuns.IsLeftToRight(text));
}
