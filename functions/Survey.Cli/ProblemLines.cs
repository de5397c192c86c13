using Survey.Core;

namespace Survey.Cli;

/// <summary>Problems as lines for a terminal or a log.</summary>
internal static class ProblemLines
{
    /// <summary>Writes a line a problem: place, value in quotation marks, reason.</summary>
    public static void Write(TextWriter writer, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            writer.WriteLine(problem.Value is null ? $"{problem.Place}: {problem.Reason}" : $"{problem.Place}: \"{problem.Value}\": {problem.Reason}");
    }
}
