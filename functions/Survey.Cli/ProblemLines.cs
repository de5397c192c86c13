using Survey.Core;
using Survey.Core.Importing;

namespace Survey.Cli;

/// <summary>Problems as lines for a terminal or a log.</summary>
internal static class ProblemLines
{
    /// <summary>Writes a line a problem: place, value in quotation marks, reason.</summary>
    public static void Write(TextWriter writer, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Write(writer, problem.Place, problem.Value, problem.Reason);
    }

    /// <summary>Writes a problem of a file of responses as a line: row and column, value in quotation marks, reason.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="withFile">Whether to name the file too, where there are several; that of a problem of the file as a whole is always named.</param>
    public static void Write(TextWriter writer, ImportProblem problem, bool withFile = false)
    {
        string[] place = [withFile || problem.Row == 0 ? problem.File : "", problem.Row == 0 ? "" : $"row {problem.Row}", problem.Column];
        Write(writer, string.Join(", ", place.Where(part => part.Length > 0)), problem.Value, problem.Reason);
    }

    private static void Write(TextWriter writer, string place, string? value, string reason) =>
        writer.WriteLine(value is null ? $"{place}: {reason}" : $"{place}: \"{value}\": {reason}");
}
