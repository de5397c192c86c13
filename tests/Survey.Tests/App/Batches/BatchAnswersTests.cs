using Survey.App.Batches;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Tests.App.Importing;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class BatchAnswersTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Fact]
    public async Task Read_Written_AreTheSameSheets()
    {
        var sheets = Assert.Single((await Imported.SampleAsync("one-company.csv")).Companies).Sheets;
        var bytes = BatchAnswers.Write(sheets, English);
        var read = BatchAnswers.Read(bytes.Span, English);
        Assert.Equal(sheets.Select(AnswerSheetJson.Write), read.Select(AnswerSheetJson.Write));
        Assert.Contains(read, sheet => sheet.Comment is not null);
    }

    [Fact]
    public void Read_NoSheets_IsEmpty() => Assert.Empty(BatchAnswers.Read(BatchAnswers.Write([], English).Span, English));

    [Fact]
    public async Task Read_CutShortOrOfAnotherVersion_Throws()
    {
        var sheets = Assert.Single((await Imported.SampleAsync("one-company.csv")).Companies).Sheets;
        var bytes = BatchAnswers.Write(sheets[..2], English).ToArray();
        foreach (var length in new[] { 0, 3, 5, bytes.Length / 2, bytes.Length - 1 })
            Assert.Throws<InvalidDataException>(() => BatchAnswers.Read(bytes.AsSpan(..length), English));
        bytes[0]++;
        Assert.Throws<InvalidDataException>(() => BatchAnswers.Read(bytes, English));
    }
}
