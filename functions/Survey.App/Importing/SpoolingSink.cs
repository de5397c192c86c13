using Survey.Core.Importing;

namespace Survey.App.Importing;

/// <summary>Puts rows into a spool and hands problems on.</summary>
internal sealed class SpoolingSink(ResponseSpool spool, Action<ImportProblem> report) : IResponseSink
{
    /// <inheritdoc/>
    public void Take(ImportedRow row) => spool.Add(row, report);

    /// <inheritdoc/>
    public void Report(ImportProblem problem) => report(problem);
}
