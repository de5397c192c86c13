namespace Survey.Core.Importing;

/// <summary>Hands the rows and problems of one table on, under the name of its file.</summary>
internal sealed class TableSink(string file, IResponseSink sink)
{
    /// <summary>Hands on a row; false when it was refused.</summary>
    public bool Take(ImportedRow row) => sink.Take(row with { File = file });

    /// <summary>Hands on a problem by which a row or the table is lost.</summary>
    public void Reject(int row, string column, string? value, string reason) => sink.Report(new(file, row, column, value, reason, IsRejection: true));

    /// <summary>Hands on a problem by which nothing else is lost.</summary>
    public void Note(int row, string column, string? value, string reason) => sink.Report(new(file, row, column, value, reason, IsRejection: false));
}
