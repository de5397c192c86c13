using System.Collections.Immutable;
using Survey.Core;

namespace Survey.Host;

/// <summary>The service cannot start; says everything that has to be put right first.</summary>
public sealed class HostStartException : Exception
{
    /// <summary>Names the subject and all its problems, at least one.</summary>
    /// <param name="subject">What is wrong, such as a file's path.</param>
    /// <param name="problems">What is wrong with it.</param>
    public HostStartException(string subject, ImmutableArray<Problem> problems)
        : base($"{subject}:{string.Concat(problems.Select(Line))}") => Problems = problems;

    /// <summary>Every problem that was found.</summary>
    public ImmutableArray<Problem> Problems { get; }

    private static string Line(Problem problem) => problem.Value is null
        ? $"{Environment.NewLine}  {problem.Place}: {problem.Reason}"
        : $"{Environment.NewLine}  {problem.Place} = {problem.Value}: {problem.Reason}";
}
