using System.Buffers;
using System.Text;
using Survey.Core.Questions;

namespace Survey.Core.Answers;

/// <summary>
/// Answer sheets in few bytes, for files that hold many of them for a short while: one byte for the function, one an item, five for work time and
/// satisfaction, then the comment in UTF-8. Not an exchange format: <see cref="AnswerSheetJson"/> is.
/// </summary>
public static class AnswerSheetBytes
{
    private const byte Missing = byte.MaxValue;
    private const int TimeLength = 4;

    /// <summary>Appends a sheet; about 50 bytes and the comment for the built-in questionnaire, at most 8 KB.</summary>
    public static void Write(AnswerSheet sheet, IBufferWriter<byte> output)
    {
        var length = LengthBeforeComment(sheet.Questionnaire);
        var bytes = output.GetSpan(length + Encoding.UTF8.GetMaxByteCount(sheet.Comment?.Length ?? 0));
        bytes[0] = (byte)sheet.Function;
        sheet.OwnerMarks.CopyTo(bytes[1..]);
        sheet.RatingMarks.CopyTo(bytes[(1 + sheet.OwnerMarks.Length)..]);
        Write(sheet.WorkTime, bytes[(length - TimeLength - 1)..]);
        bytes[length - 1] = (byte?)sheet.Satisfaction ?? Missing;
        output.Advance(length + Encoding.UTF8.GetBytes(sheet.Comment, bytes[length..]));
    }

    /// <summary>Reads a sheet back.</summary>
    /// <param name="bytes">Exactly one sheet as <see cref="Write(AnswerSheet, IBufferWriter{byte})"/> wrote it.</param>
    /// <param name="questionnaire">The questionnaire that it was written with.</param>
    /// <exception cref="ArgumentException">The bytes are too few for a sheet of this questionnaire.</exception>
    public static AnswerSheet Read(ReadOnlySpan<byte> bytes, Questionnaire questionnaire)
    {
        var length = LengthBeforeComment(questionnaire);
        if (bytes.Length < length)
            throw new ArgumentException($"A sheet of this questionnaire has at least {length} bytes; these are {bytes.Length}.", nameof(bytes));

        var ratings = 1 + questionnaire.Activities.Length;
        var times = ratings + questionnaire.Statements.Length;
        return new(
            questionnaire,
            (RespondentFunction)bytes[0],
            bytes[1..ratings].ToArray(),
            bytes[ratings..times].ToArray(),
            ReadTime(bytes[times..]),
            bytes[length - 1] == Missing ? null : bytes[length - 1],
            bytes.Length == length ? null : Encoding.UTF8.GetString(bytes[length..]));
    }

    private static int LengthBeforeComment(Questionnaire questionnaire) =>
        1 + questionnaire.Activities.Length + questionnaire.Statements.Length + TimeLength + 1;

    private static void Write(WorkTime? workTime, Span<byte> bytes)
    {
        if (workTime is { } time)
            (bytes[0], bytes[1], bytes[2], bytes[3]) = ((byte)time.Selling, (byte)time.Marketing, (byte)time.Service, (byte)time.Other);
        else
            bytes[..TimeLength].Fill(Missing);
    }

    private static WorkTime? ReadTime(ReadOnlySpan<byte> bytes) =>
        bytes[0] == Missing ? null : new(bytes[0], bytes[1], bytes[2], bytes[3]);
}
