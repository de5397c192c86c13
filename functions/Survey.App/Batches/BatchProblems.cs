using Survey.App.Exporting;
using Survey.Core.Importing;

namespace Survey.App.Batches;

/// <summary>Gathers what is wrong with a file, up to a bound: a file in which every cell is wrong must not fill the memory.</summary>
internal sealed class BatchProblems
{
    private const int Most = 100_000;

    private readonly List<ImportProblem> _problems = [];

    /// <summary>The problems that are kept, in the order of the file.</summary>
    public IReadOnlyList<ImportProblem> All => _problems;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a problem.</summary>
    public void Add(ImportProblem problem)
    {
        Count++;
        if (_problems.Count < Most)
            _problems.Add(problem);
    }

    /// <summary>The problems that are kept as <c>rejected.csv</c>.</summary>
    /// <param name="language">The reader's language, BCP 47.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ReadOnlyMemory<byte>> WriteCsvAsync(string language, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await using (var csv = await RejectedCsvWriter.BeginAsync(file, language, cancellationToken))
        {
            foreach (var problem in _problems)
                await csv.WriteAsync(problem, cancellationToken);
        }

        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}
