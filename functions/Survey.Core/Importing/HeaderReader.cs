using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>Makes a <see cref="ResponseHeader"/> of the rows that head a table: what the mapping says first, then what the tool adds, then texts.</summary>
internal sealed class HeaderReader(ColumnInterpreter interpreter, FormTool? tool, ResponseMapping? mapping)
{
    private const int LongestName = 120;

    /// <summary>The header of these rows; there is at least one.</summary>
    public ResponseHeader Read(IReadOnlyList<string[]> rows)
    {
        var columns = Columns(rows);
        var candidates = columns.Select(Interpret).ToArray();
        UseLabel(candidates, columns);
        return new(columns, candidates, interpreter.IsItem);
    }

    /// <summary>What the mapping says of columns that the table does not have.</summary>
    public IEnumerable<string> Unmatched(IReadOnlyList<string[]> rows) =>
        mapping is null ? [] : mapping.Columns.Except(Columns(rows).Select(MappingOf).OfType<MappedColumn>()).Select(column => column.Header);

    /// <summary>The column that says whether an answer is only a preview of the form; −1 when there is none.</summary>
    public int StatusColumn(string[] header) => Array.FindIndex(header, text => Holds(text) == ToolColumn.Status);

    private ColumnCandidate Interpret(HeaderColumn column)
    {
        if (MappingOf(column) is { } mapped)
            return Mapped(mapped);

        if (Holds(column.Cells[0]) is { } holds)
            return ColumnCandidate.LeftOut(ColumnUse.Dropped, $"Is a column that {tool!.Name} adds: {Describe(holds)}");

        return InterpretTexts(column) ?? InterpretPerson(column) ?? ColumnCandidate.Unknown;
    }

    private ColumnCandidate? InterpretTexts(HeaderColumn column) =>
        column.Cells.Length == 1 ? interpreter.Interpret(column.Cells[0])
        : tool?.HasTextRow == true ? interpreter.Interpret(column.Cells[1]) ?? interpreter.Interpret(column.Cells[0])
        : interpreter.InterpretLine(column.Cells[0], column.Cells[1]) ?? (tool is null && !column.IsContinued ? interpreter.Interpret(column.Cells[0]) : null);

    private static ColumnCandidate Mapped(MappedColumn mapped) => mapped switch
    {
        { Field: null } => ColumnCandidate.LeftOut(ColumnUse.Dropped, "The mapping leaves it out."),
        { Answer: null } => new(ColumnUse.Answers, mapped.Field, null, Certainty.Mapped, "The mapping says so."),
        _ => new(ColumnUse.Choice, mapped.Field, mapped.Answer, Certainty.Mapped, "The mapping says so."),
    };

    private static ColumnCandidate? InterpretPerson(HeaderColumn column)
    {
        var holds = FormTools.Anywhere.FirstOrDefault(known => column.Cells.Any(cell => Wording.Normalise(known.Header) == Wording.Normalise(cell)));
        return holds.Header is null ? null : ColumnCandidate.LeftOut(ColumnUse.Ignored, $"Is no question but {Describe(holds.Holds)}");
    }

    // Where the table has no column for it, the tool's own id tells repeated answers of one person apart.
    private void UseLabel(ColumnCandidate[] candidates, ImmutableArray<HeaderColumn> columns)
    {
        var label = columns.FirstOrDefault(column => Holds(column.Cells[0]) == ToolColumn.Label && MappingOf(column) is null);
        if (label is null || candidates.Any(column => column.Field == FieldTexts.Respondent))
            return;

        var reason = $"Is the id that {tool!.Name} gives an answer: tells repeated ones apart, and is not kept.";
        candidates[label.Number - 1] = new(ColumnUse.Answers, FieldTexts.Respondent, null, Certainty.Sure, reason);
    }

    private MappedColumn? MappingOf(HeaderColumn column) => mapping?.Find(column.Number, column.Cells);

    private ToolColumn? Holds(string header)
    {
        var key = Wording.Normalise(header);
        var column = tool?.Columns.FirstOrDefault(column => Wording.Normalise(column.Header) == key);
        return column is { Header: not null } known ? known.Holds : null;
    }

    private static string Describe(ToolColumn holds) => holds switch
    {
        ToolColumn.Time => "when somebody answered; dropped when read.",
        ToolColumn.Person => "who somebody is; dropped when read.",
        ToolColumn.Label => "the answer's id; dropped when read.",
        ToolColumn.Status => "how the answer came about; dropped when read, previews of the form left out.",
        _ => "its own bookkeeping; dropped when read.",
    };

    private ImmutableArray<HeaderColumn> Columns(IReadOnlyList<string[]> rows)
    {
        var columns = ImmutableArray.CreateBuilder<HeaderColumn>();
        var question = "";
        for (var i = 0; i < rows.Max(row => row.Length); i++)
        {
            ImmutableArray<string> cells = [.. rows.Select(row => i < row.Length ? row[i].Trim().Trim('\uFEFF') : "")];
            if (rows.Count > 1 && tool?.HasTextRow != true)
            {
                // The question stands over its first column only; a column of the tool's own begins no question.
                question = cells[0].Length > 0 ? Holds(cells[0]) is null ? cells[0] : "" : question;
            }

            var isContinued = rows.Count > 1 && tool?.HasTextRow != true && cells[0].Length == 0 && cells[1].Length > 0;
            cells = isContinued ? cells.SetItem(0, question) : cells;
            columns.Add(new(i + 1, NameOf(cells), cells, isContinued));
        }

        return columns.ToImmutable();
    }

    private string NameOf(ImmutableArray<string> cells)
    {
        var line = cells.Length > 1 && tool?.HasTextRow != true ? HeaderText.Clean(cells[1]) : "";
        var name = HeaderText.Clean(cells[0]);
        name = line.Length == 0 ? name : name.Length == 0 ? line : $"{name} [{line}]";
        return name.Length > LongestName ? name[..LongestName] + "…" : name;
    }
}
