namespace Survey.Core.Importing;

/// <summary>Hands rows and problems of one table on; beyond <see cref="ImportLimits.Problems"/> it counts problems instead.</summary>
internal sealed class CappedSink(string file, IResponseSink sink)
{
    private int _reported;
    private int _unreported;

    /// <summary>Hands on a row; false when it was refused.</summary>
    public bool Take(ImportedRow row) => sink.Take(row);

    /// <summary>Hands on a problem by which a row or the table is lost.</summary>
    public void Reject(int row, string column, string? value, string reason) => Report(new(file, row, column, value, reason, IsRejection: true));

    /// <summary>Hands on a problem by which nothing else is lost.</summary>
    public void Note(int row, string column, string? value, string reason) => Report(new(file, row, column, value, reason, IsRejection: false));

    /// <summary>Says how many problems were counted only.</summary>
    public void Finish()
    {
        if (_unreported > 0)
        {
            var reason = $"{_unreported} more problems were found; only the first {ImportLimits.Problems:N0} are listed.";
            sink.Report(new(file, 0, "", null, reason, IsRejection: true));
        }
    }

    private void Report(ImportProblem problem)
    {
        if (++_reported <= ImportLimits.Problems)
            sink.Report(problem);
        else
            _unreported++;
    }
}
