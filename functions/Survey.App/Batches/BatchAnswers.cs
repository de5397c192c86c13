using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.App.Batches;

/// <summary>
/// The answers of one company of a batch in few bytes, for the minutes between the split of its file and its report: the questionnaire's version in four
/// bytes, then each sheet with its length in two.
/// </summary>
public static class BatchAnswers
{
    private const int VersionSize = 4, LengthSize = 2;

    /// <summary>The bytes of these sheets, about 60 a sheet and its comment.</summary>
    /// <param name="sheets">The sheets, in any order; may be none.</param>
    /// <param name="questionnaire">The questionnaire that they answer.</param>
    public static ReadOnlyMemory<byte> Write(ImmutableArray<AnswerSheet> sheets, Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var output = new ArrayBufferWriter<byte>(VersionSize + (64 * sheets.Length));
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(VersionSize), questionnaire.Version.Version);
        output.Advance(VersionSize);
        var sheetBytes = new ArrayBufferWriter<byte>();
        foreach (var sheet in sheets)
        {
            sheetBytes.ResetWrittenCount();
            AnswerSheetBytes.Write(sheet, sheetBytes);
            BinaryPrimitives.WriteUInt16LittleEndian(output.GetSpan(LengthSize), checked((ushort)sheetBytes.WrittenCount));
            output.Advance(LengthSize);
            output.Write(sheetBytes.WrittenSpan);
        }

        return output.WrittenMemory;
    }

    /// <summary>Reads the sheets back.</summary>
    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <param name="questionnaire">The questionnaire that they answer.</param>
    /// <exception cref="InvalidDataException">The bytes are another version's, or no sheets.</exception>
    public static ImmutableArray<AnswerSheet> Read(ReadOnlySpan<byte> bytes, Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        if (bytes.Length < VersionSize || BinaryPrimitives.ReadInt32LittleEndian(bytes) != questionnaire.Version.Version)
            throw new InvalidDataException("These answers were stored by a version of the service that asked another questionnaire.");
        var sheets = ImmutableArray.CreateBuilder<AnswerSheet>();
        for (var rest = bytes[VersionSize..]; !rest.IsEmpty;)
        {
            var length = rest.Length < LengthSize ? int.MaxValue : BinaryPrimitives.ReadUInt16LittleEndian(rest);
            if (length > rest.Length - LengthSize)
                throw new InvalidDataException("These answers end in the middle of a sheet.");
            sheets.Add(AnswerSheetBytes.Read(rest.Slice(LengthSize, length), questionnaire));
            rest = rest[(LengthSize + length)..];
        }

        return sheets.DrainToImmutable();
    }
}
