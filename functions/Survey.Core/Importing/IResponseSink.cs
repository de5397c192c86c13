namespace Survey.Core.Importing;

/// <summary>Where rows and problems go as a file is read, so that nobody holds the whole of it.</summary>
public interface IResponseSink
{
    /// <summary>Takes a row that could be read, in the order of the file. False when it was refused, which the sink then has reported.</summary>
    bool Take(ImportedRow row);

    /// <summary>Takes a problem. A row with a problem that is a rejection is not offered as well.</summary>
    void Report(ImportProblem problem);
}
