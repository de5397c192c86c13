using Survey.Core.Importing;

namespace Survey.App.Importing;

/// <summary>Puts the rows of one file into a spool and hands its problems on; beyond <see cref="ImportLimits.Problems"/> it counts them instead.</summary>
internal sealed class SpoolingSink(ResponseSpool spool, Action<ImportProblem> report) : IResponseSink
{
    private int _reported;
    private int _rejections;
    private int _notes;

    /// <inheritdoc/>
    public bool Take(ImportedRow row) => spool.Add(row, Report);

    /// <inheritdoc/>
    public void Report(ImportProblem problem)
    {
        if (++_reported <= ImportLimits.Problems)
            report(problem);
        else if (problem.IsRejection)
            _rejections++;
        else
            _notes++;
    }

    /// <summary>Says how many problems of the file were counted only.</summary>
    public void Finish(string file)
    {
        if (_rejections + _notes > 0)
        {
            var reason = $"{_rejections + _notes:N0} more problems were found; only the first {ImportLimits.Problems:N0} are listed.";
            report(new(file, 0, "", null, reason, IsRejection: _rejections > 0));
        }
    }
}
