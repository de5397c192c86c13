using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Survey.Core.Json;
using Survey.Core.Questions;

namespace Survey.Core.Answers;

/// <summary>
/// Answer sheets as JSON: one flat object, fields sorted by name, answers that were not given left out. The same sheet always gives the same text.
/// </summary>
public static class AnswerSheetJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The canonical text of a sheet, at most 64 KB.</summary>
    public static string Write(AnswerSheet sheet)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var (field, text) in Fields(sheet).OrderBy(field => field.Key, StringComparer.Ordinal))
                writer.WriteString(field, text);

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Reads a sheet back, or one that came from outside: texts or numbers by field name. Malformed JSON, unknown fields and wrong answers are
    /// problems.
    /// </summary>
    /// <param name="json">An object of texts, numbers and nulls.</param>
    /// <param name="questionnaire">What was asked.</param>
    public static Reading<AnswerSheet> Read(string json, Questionnaire questionnaire)
    {
        var root = PlacedJson.Parse(json);
        if (root.Value is not { } value)
            return Reading<AnswerSheet>.Failed(root.Problems);

        if (value.Kind != JsonValueKind.Object)
            return Reading<AnswerSheet>.Failed([new(value.Place, null, "Answers are a JSON object of texts by field name.")]);

        var known = AnswerCodes.Fields(questionnaire);
        var problems = value.Members.SelectMany(member => Check(member.Key, member.Value, known)).ToArray();
        var fields = value.Members
            .Where(member => member.Value.Kind is JsonValueKind.String or JsonValueKind.Number)
            .ToDictionary(member => member.Key, member => member.Value.Text, StringComparer.Ordinal);
        var reading = AnswerSheetParser.Parse(questionnaire, fields);
        return problems.Length == 0 ? reading : Reading<AnswerSheet>.Failed([.. problems, .. reading.Problems]);
    }

    private static IEnumerable<Problem> Check(string field, PlacedJson value, ImmutableArray<string> known)
    {
        if (!known.Contains(field))
            yield return new(field, null, "Is not a field of this questionnaire.");
        else if (value.Kind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null))
            yield return new(field, null, "Must be a text or a number.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(AnswerSheet sheet)
    {
        yield return new(AnswerCodes.FunctionField, AnswerCodes.CodeOf(sheet.Function));
        for (var i = 0; i < sheet.Questionnaire.Activities.Length; i++)
        {
            if (sheet.OwnerOf(i) is { } owner)
                yield return new(sheet.Questionnaire.Activities[i].Id, AnswerCodes.CodeOf(owner));
        }

        for (var i = 0; i < sheet.Questionnaire.Statements.Length; i++)
        {
            if (sheet.RatingMarks[i] is > 0 and var mark)
                yield return new(sheet.Questionnaire.Statements[i].Id, AnswerCodes.Ratings[mark - 1]);
        }

        foreach (var field in Context(sheet))
            yield return field;
    }

    private static IEnumerable<KeyValuePair<string, string>> Context(AnswerSheet sheet)
    {
        if (sheet.WorkTime is { } time)
        {
            int[] times = [time.Selling, time.Marketing, time.Service, time.Other];
            for (var i = 0; i < times.Length; i++)
                yield return new(AnswerCodes.TimeFields[i], times[i].ToString(CultureInfo.InvariantCulture));
        }

        if (sheet.Satisfaction is { } satisfaction)
            yield return new(AnswerCodes.SatisfactionField, satisfaction.ToString(CultureInfo.InvariantCulture));

        if (sheet.Comment is { } comment)
            yield return new(AnswerCodes.CommentField, comment);
    }
}
