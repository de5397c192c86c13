using Survey.App.Exporting;
using Survey.Core.Importing;

namespace Survey.Cli.Batches;

/// <summary>Writes <c>rejected.csv</c> as problems are found, and counts them.</summary>
internal sealed class RejectedList : IAsyncDisposable
{
    public const string FileName = "rejected.csv";
    private const int MostKept = 20;

    private readonly OutputFolder _folder;
    private readonly FileStream _file;
    private readonly RejectedCsvWriter _csv;
    private readonly List<ImportProblem> _unwritten = [];
    private readonly List<ImportProblem> _first = [];

    private RejectedList(OutputFolder folder, FileStream file, RejectedCsvWriter csv) => (_folder, _file, _csv) = (folder, file, csv);

    /// <summary>How many problems there are.</summary>
    public int Count { get; private set; }

    /// <summary>By how many of them a row, the rest of a file or a company was lost.</summary>
    public int Rejections { get; private set; }

    /// <summary>The first rejections, to show where nothing could be used.</summary>
    public IReadOnlyList<ImportProblem> First => _first;

    /// <summary>Begins the file.</summary>
    public static async Task<RejectedList> BeginAsync(OutputFolder folder, string language, CancellationToken cancellationToken)
    {
        var file = folder.Begin(FileName);
        return new(folder, file, await RejectedCsvWriter.BeginAsync(file, language, cancellationToken));
    }

    /// <summary>Whether a file is such a list, by its heads: a run that can use nothing leaves it alone in its folder, without saying that it is a batch's.</summary>
    public static bool IsOne(string path) => RejectedCsvWriter.Wrote(path);

    /// <summary>Takes a problem.</summary>
    public void Add(ImportProblem problem)
    {
        Count++;
        Rejections += problem.IsRejection ? 1 : 0;
        _unwritten.Add(problem);
        if (problem.IsRejection && _first.Count < MostKept)
            _first.Add(problem);
    }

    /// <summary>Writes what has been taken.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var problem in _unwritten)
            await _csv.WriteAsync(problem, cancellationToken);

        _unwritten.Clear();
    }

    /// <summary>Ends the file and gives it its name.</summary>
    public async Task<OutputFile> FinishAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await _csv.DisposeAsync();
        return await _folder.FinishAsync(FileName, _file, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
