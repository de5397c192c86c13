using Survey.Core.Answers;
using Survey.Core.Importing;
using Survey.Core.Questions;

namespace Survey.Tests.Core.Importing;

/// <summary>Keeps what a table reader hands on.</summary>
internal sealed class TableRecorder : IResponseSink
{
    public const string File = "answers.csv";

    public List<ImportedRow> Rows { get; } = [];

    public List<ImportProblem> Problems { get; } = [];

    public IEnumerable<ImportProblem> Rejections => Problems.Where(problem => problem.IsRejection);

    public IEnumerable<ImportProblem> Warnings => Problems.Where(problem => !problem.IsRejection);

    public ImportedTable? Table { get; private set; }

    public IEnumerable<AnswerSheet> Sheets => Rows.Select(row => row.Sheet);

    /// <summary>Reads rows of cells, the header first.</summary>
    public static TableRecorder Read(params string[][] rows) => Read(mapping: null, rows);

    /// <summary>Reads rows of cells with a mapping.</summary>
    public static TableRecorder Read(string? mapping, params string[][] rows)
    {
        var english = BuiltInQuestionnaire.In("en");
        var recorder = new TableRecorder();
        var settings = new ImportSettings
        {
            Questionnaire = english,
            Company = "Given",
            Mapping = mapping is null ? null : ResponseMappingReader.Read(mapping, english).Value ?? throw new ArgumentException("The mapping is wrong.", nameof(mapping)),
        };
        var reader = new ResponseTableReader(File, settings, recorder);
        for (var i = 0; i < rows.Length; i++)
            reader.Add(i + 1, rows[i]);

        recorder.Table = reader.Finish();
        return recorder;
    }

    /// <summary>Reads lines of cells that are parted by commas.</summary>
    public static TableRecorder ReadLines(params string[] lines) => Read([.. lines.Select(line => line.Split(','))]);

    public bool Take(ImportedRow row)
    {
        Rows.Add(row);
        return true;
    }

    public void Report(ImportProblem problem) => Problems.Add(problem);
}
