using System.Text;
using Survey.App.Collecting;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class SurveyFormTests
{
    [Fact]
    public async Task ReadAsync_FieldTwice_TakesTheLast() => Assert.Equal("both", (await ReadAsync("a=sales&a=both"))!["a"]);

    [Fact]
    public async Task ReadAsync_1024Fields_AreRead() => Assert.NotNull(await ReadAsync(Fields(1024)));

    [Fact]
    public async Task ReadAsync_1025Fields_AreRefused() => Assert.Null(await ReadAsync(Fields(1025)));

    [Fact]
    public async Task ReadAsync_NameBeyondReason_IsRefused() => Assert.Null(await ReadAsync(new string('k', 10_000) + "=1"));

    [Fact]
    public async Task ReadAsync_Empty_HasNoFields() => Assert.Empty((await ReadAsync(""))!.Values);

    [Fact]
    public async Task Answers_UnknownAndBlankFields_AreLeftOut()
    {
        var form = await ReadAsync("go=next&function=sales&negotiate_close=&remit_gaps=+&hacker=1&comment=a%0D%0Ab");

        Assert.Equal(
            [new("comment", "a\nb"), new("function", "sales")],
            form!.Answers(BuiltInQuestionnaire.In("en")).ToArray());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("3", 3)]
    [InlineData("99", 14)]
    [InlineData("-5", 1)]
    [InlineData("x", 1)]
    public async Task Number_AnyText_IsInRange(string text, int number) => Assert.Equal(number, (await ReadAsync("step=" + text))!.Number("step", 14));

    private static string Fields(int count) => string.Join('&', Enumerable.Range(0, count).Select(i => $"f{i}=1"));

    private static Task<SurveyForm?> ReadAsync(string body) => SurveyForm.ReadAsync(Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);
}
