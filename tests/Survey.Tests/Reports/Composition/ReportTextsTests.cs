using System.Text;
using System.Text.RegularExpressions;
using Survey.Core.Scoring;
using Survey.Reports.Composition.Texts;
using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.Reports.Composition;

public sealed partial class ReportTextsTests
{
    private static readonly ReportTexts English = ReportTexts.For("en");

    [Fact]
    public void Keys_OfTheFile_AreExactlyThoseThatAreUsed()
    {
        var quoted = SourceTree.Files("functions/Survey.Reports/Composition")
            .SelectMany(file => KeyLiteral().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(English.Keys, key => !quoted.Contains(key));
        var families = English.Keys.Select(key => key[..(key.IndexOf('.', StringComparison.Ordinal) + 1)]).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(quoted, key => families.Any(family => key.StartsWith(family, StringComparison.Ordinal)) && !English.Keys.Contains(key));
    }

    [Fact]
    public void Composition_OutsideTheTexts_HoldsNoSentence()
    {
        var sentences = SourceTree.Files("functions/Survey.Reports/Composition", "functions/Survey.Reports/Charts")
            .Where(file => !file.Path.Contains("/Texts/", StringComparison.Ordinal))
            .SelectMany(file => from line in file.Text.Split('\n')
                                where !line.Contains("Exception(", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                                from Match literal in Literal().Matches(line)
                                where Words().IsMatch(literal.Value)
                                select $"{file.Path}: {literal.Value}");
        Assert.Empty(sentences);
    }

    [Fact]
    public void Texts_SayNothingForbidden()
    {
        var file = File.ReadAllText(Path.Combine(SourceTree.Root, "functions/Survey.Reports/Composition/Texts/en.json"));
        Assert.DoesNotMatch(new Regex("because of|\\bcut\\b", RegexOptions.IgnoreCase), file);
    }

    [Theory]
    [InlineData(1, "One of 22 activities has one clear owner.")]
    [InlineData(2, "Two of 22 activities have one clear owner.")]
    [InlineData(12, "Twelve of 22 activities have one clear owner.")]
    [InlineData(13, "13 of 22 activities have one clear owner.")]
    public void Say_Number_ChoosesWordAndForm(int clear, string expected) =>
        Assert.Equal(expected, English.Say("finding.owners", ("clear", clear), ("all", 22)));

    [Fact]
    public void Say_GapWithoutValue_Throws() => Assert.Throws<ArgumentException>(() => English.Say("finding.owners", ("clear", 1)));

    [Fact]
    public void Say_UnknownKey_Throws() => Assert.Throws<KeyNotFoundException>(() => English.Say("no.such.key"));

    [Fact]
    public void Say_TextWithMarks_IsInsertedAsItIs() =>
        Assert.Equal("Roles are blurred at {n} **A** {@x}", English.Say("verdict.title.plain", ("band", "blurred"), ("company", "{n} **A** {@x}")));

    [Fact]
    public void Rich_EmphasisAndReference_BecomeRuns()
    {
        var rich = English.Rich("alpha.about", ("high", "0.7"), ("low", "0.5"));
        Assert.Equal("Cronbach’s alpha", rich.Runs[0].Text);
        Assert.Equal(Survey.Reports.Blocks.Emphasis.Strong, rich.Runs[0].Emphasis);
        var reference = English.Rich("alpha.single").Runs[^1];
        Assert.Equal("statements", reference.Section);
        Assert.Equal("Page {page}", reference.Text);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-20", "2–20 November 2026")]
    [InlineData("2026-10-30", "2026-11-20", "30 October – 20 November 2026")]
    [InlineData("2025-12-30", "2026-01-05", "30 December 2025 – 5 January 2026")]
    [InlineData("2026-11-02", "2026-11-02", "2 November 2026")]
    public void Dates_Range_IsAsShortAsItCanBe(string from, string to, string expected) =>
        Assert.Equal(expected, English.Dates(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Fact]
    public void List_Items_AreJoined()
    {
        Assert.Equal("", English.List([]));
        Assert.Equal("a", English.List(["a"]));
        Assert.Equal("a and b", English.List(["a", "b"]));
        Assert.Equal("a, b and c", English.List(["a", "b", "c"]));
    }

    [Theory]
    [InlineData(-0.52, "−0.52")]
    [InlineData(0.7, "0.70")]
    public void TwoDecimals_Value_HasTheLanguagesSigns(double value, string expected) => Assert.Equal(expected, English.TwoDecimals(value));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("xx")]
    [InlineData("")]
    public void For_UnknownTag_GivesEnglish(string tag) => Assert.Same(English, ReportTexts.For(tag));

    [Theory]
    [InlineData("{open")]
    [InlineData("**open")]
    [InlineData("{n:loud}")]
    [InlineData("{n?one form}")]
    public void Parse_BrokenTemplate_Throws(string template) => Assert.Throws<FormatException>(() => TemplateParser.Parse("key", template));

    [Fact]
    public void Read_AnotherLanguage_NeedsOneFileOnly()
    {
        var dutch = File.ReadAllText(Path.Combine(SourceTree.Root, "functions/Survey.Reports/Composition/Texts/en.json"))
            .Replace("\"band.blurred\": \"blurred\"", "\"band.blurred\": \"vaag\"", StringComparison.Ordinal)
            .Replace("\"number.decimal\": \".\"", "\"number.decimal\": \",\"", StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(dutch));
        var texts = ReportTexts.Read("nl", stream);
        Assert.Equal("vaag", texts.BandWord(Band.Blurred));
        Assert.Equal("0,7", texts.OneDecimal(0.7));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"key\": 1}")]
    [InlineData("{\"key\": {\"inner\": \"text\"}}")]
    [InlineData("{\"key\": \"a\", \"key\": \"b\"}")]
    public void Read_NotOneObjectOfTexts_Throws(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Assert.Throws<FormatException>(() => TextFile.Read(stream));
    }

    [GeneratedRegex("\"([a-z]+(?:\\.[a-zA-Z0-9]+)+)\"")]
    private static partial Regex KeyLiteral();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literal();

    [GeneratedRegex("[A-Za-z]{3,} [a-z]{2,}")]
    private static partial Regex Words();
}
