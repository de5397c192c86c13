using Survey.Core.Importing;

namespace Survey.App.Importing;

/// <summary>Takes everything and keeps nothing, where only the header of a table matters.</summary>
internal sealed class SilentSink : IResponseSink
{
    /// <inheritdoc/>
    public bool Take(ImportedRow row) => true;

    /// <inheritdoc/>
    public void Report(ImportProblem problem)
    {
    }
}
