using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Survey.App.Pages;
using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.App.Pages;

public sealed partial class PageTextsTests
{
    private static readonly PageTexts English = PageTexts.For("en");

    [Fact]
    public void Format_Values_FillTheirPlaces() => Assert.Equal("Helen Aster (Chief Executive)", English.Format("asker", ("name", "Helen Aster"), ("role", "Chief Executive")));

    [Fact]
    public void Format_BracesInAValue_StayAsTheyAre() => Assert.Equal("{role} ({name})", English.Format("asker", ("name", "{role}"), ("role", "{name}")));

    [Fact]
    public void Format_ValueMissing_Throws() => Assert.Throws<FormatException>(() => English.Format("asker", ("name", "Helen Aster")));

    [Fact]
    public void Item_UnknownKey_Throws() => Assert.Throws<KeyNotFoundException>(() => English["no.such.text"]);

    [Theory]
    [InlineData(1, "One thing to put right")]
    [InlineData(2, "Two things to put right")]
    [InlineData(12, "12 things to put right")]
    public void Count_Number_ChoosesTheForm(int number, string text) => Assert.Equal(text, English.Count("problems", number));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("EN")]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("../../etc")]
    public void For_AnyLanguage_FallsBackToEnglish(string? language) => Assert.Equal("en", PageTexts.For(language).Language);

    [Fact]
    public void For_RequestWithoutAShippedLanguage_IsEnglish()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = "xx;q=0.9, , *;q=0.1";

        Assert.Equal("en", PageTexts.For(request).Language);
    }

    [Fact]
    public void Keys_AllInSource_AreNamedSomewhere()
    {
        var source = string.Concat(
            from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "functions", "Survey.App"), "*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".razor"
            select File.ReadAllText(file));

        Assert.All(English.Keys, key => Assert.Contains(Names(key), name => source.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    // Some keys are put together in the source: plural forms, messages by name, problems by kind, functions by code.
    private static IEnumerable<string> Names(string key) =>
    [
        key,
        PluralForm().Replace(key, ""),
        MessagePart().Replace(key, "$1"),
        ProblemPart().Replace(key, "$1"),
        FunctionPart().Replace(key, "function.{function}.about"),
    ];

    [GeneratedRegex(@"\.(one|other|\d+)$")]
    private static partial Regex PluralForm();

    [GeneratedRegex(@"^message\.(\w+)\.(title|lead|next)$")]
    private static partial Regex MessagePart();

    [GeneratedRegex(@"^problem\.(.+)\.(summary|beside)$")]
    private static partial Regex ProblemPart();

    [GeneratedRegex(@"^function\.\w+\.about$")]
    private static partial Regex FunctionPart();
}
