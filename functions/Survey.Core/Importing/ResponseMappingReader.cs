using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Survey.Core.Answers;
using Survey.Core.Json;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>Reads mapping files: which field each column answers and which code each answer means.</summary>
public sealed class ResponseMappingReader
{
    private const int MostEntries = 2_000;
    private const int LongestText = 300;
    private const int MostHeaderRows = 3;

    private readonly JsonFields _fields = new();
    private readonly ImmutableArray<string> _known;
    private readonly MappedCodes _codes;

    private ResponseMappingReader(Questionnaire questionnaire)
    {
        _known = [FieldTexts.Company, FieldTexts.Respondent, .. AnswerCodes.Fields(questionnaire)];
        _codes = new(questionnaire);
    }

    /// <summary>JSON Schema (draft 7) of mapping files.</summary>
    public static string Schema => EmbeddedText.Read("Survey.Core.Importing.response-mapping.schema.json");

    /// <summary>The mapping, or everything that is wrong with it, each with line and path.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="questionnaire">What was asked.</param>
    public static Reading<ResponseMapping> Read(string json, Questionnaire questionnaire)
    {
        var root = PlacedJson.Parse(json);
        return root.Value is { } value ? new ResponseMappingReader(questionnaire).ReadRoot(value) : Reading<ResponseMapping>.Failed(root.Problems);
    }

    private Reading<ResponseMapping> ReadRoot(PlacedJson root)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            _fields.Report(root, "A mapping is a JSON object with \"columns\", \"answers\" or both.");
            return Reading<ResponseMapping>.Failed(_fields.Problems);
        }

        _fields.AllowOnly(root, "$schema", "headerRows", "columns", "answers");
        var headerRows = root["headerRows"] is null ? null : _fields.Whole(root, "headerRows", 1, MostHeaderRows);
        ImmutableArray<MappedColumn> columns = [.. Members(root, "columns").Select(ReadColumn)];
        CheckDistinct(root["columns"]);
        ImmutableArray<KeyValuePair<string, ImmutableArray<(string, string)>>> answers = [.. Members(root, "answers").Select(ReadAnswers)];
        return _fields.Problems.IsEmpty
            ? Reading<ResponseMapping>.Of(new(headerRows, columns, answers), [])
            : Reading<ResponseMapping>.Failed(_fields.Problems);
    }

    private ImmutableArray<KeyValuePair<string, PlacedJson>> Members(PlacedJson parent, string name)
    {
        var value = parent[name];
        if (value is null)
            return [];

        if (value.Kind == JsonValueKind.Object && value.Members.Length <= MostEntries)
            return value.Members;

        _fields.Report(value, $"Must be an object of at most {MostEntries} members.");
        return [];
    }

    private MappedColumn ReadColumn(KeyValuePair<string, PlacedJson> column)
    {
        var (header, value) = column;
        if (header.StartsWith('#') && !IsPlace(header))
            _fields.Report(value, $"\"{header}\" names no column: write # and a number from 1 to {ImportLimits.Columns}, or the text that heads it.");

        switch (value.Kind)
        {
            case JsonValueKind.Null:
                return new(header, null, null);
            case JsonValueKind.String:
                CheckField(value);
                return new(header, value.Text, null);
            case JsonValueKind.Object:
                return ReadChoice(header, value);
            default:
                _fields.Report(value, "Must be the name of a field, null, or an object with \"field\" and \"answer\".");
                return new(header, null, null);
        }
    }

    private MappedColumn ReadChoice(string header, PlacedJson value)
    {
        _fields.AllowOnly(value, "field", "answer");
        var field = _fields.Text(value, "field", LongestText);
        var answer = _fields.Text(value, "answer", LongestText);
        if (field is not null && CheckField(value["field"]!) && answer is not null)
            CheckCode(value["answer"]!, field);

        return new(header, field, answer);
    }

    private KeyValuePair<string, ImmutableArray<(string Text, string Code)>> ReadAnswers(KeyValuePair<string, PlacedJson> group)
    {
        var (name, value) = group;
        if (!_codes.Knows(name))
            _fields.Report(value, $"\"{name}\" is neither a field with answers of its own nor {ResponseMapping.Ownership} or {ResponseMapping.Practice}.");
        else if (value.Kind != JsonValueKind.Object)
            _fields.Report(value, "Must be an object: the code of each answer by its text.");
        else
        {
            foreach (var (_, code) in value.Members)
                CheckCode(code, name);
        }

        return new(name, [.. value.Members.Select(member => (member.Key, member.Value.Text))]);
    }

    private void CheckDistinct(PlacedJson? columns)
    {
        foreach (var alike in (columns?.Members ?? []).GroupBy(column => ResponseMapping.KeyOf(column.Key), StringComparer.Ordinal))
        {
            foreach (var (_, value) in alike.Skip(1))
                _fields.Report(value, $"Names the same column as \"{alike.First().Key}\": case, spaces and punctuation do not tell headers apart.");
        }
    }

    private bool CheckField(PlacedJson value)
    {
        var isKnown = _known.Contains(value.Text);
        if (!isKnown)
            _fields.Report(value, "Is not a field of this questionnaire.");

        return isKnown;
    }

    private void CheckCode(PlacedJson value, string name)
    {
        var codes = _codes.Of(name);
        if (codes.IsEmpty)
            _fields.Report(value, $"The field \"{name}\" has no answers to choose from.");
        else if (value.Kind is not (JsonValueKind.String or JsonValueKind.Number) || !codes.Contains(value.Text))
            _fields.Report(value, $"Must be one of {string.Join(", ", codes)}.");
    }

    private static bool IsPlace(string header) =>
        int.TryParse(header.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ImportLimits.Columns;
}
