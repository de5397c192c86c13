using Survey.App.Batches;

namespace Survey.Cli.Batches;

/// <summary>A company to be reported.</summary>
/// <param name="Index">Its place among all companies, from 0.</param>
/// <param name="Company">Its name.</param>
/// <param name="File">The name of its report.</param>
/// <param name="Finished">Its report where an earlier run finished it; else null.</param>
internal sealed record CompanyTask(int Index, string Company, string File, OutputFile? Finished);

/// <summary>A company that is done.</summary>
/// <param name="Task">The company.</param>
/// <param name="Report">What came of its answers.</param>
/// <param name="File">Its report as a file; null when it has none.</param>
internal sealed record CompanyOutcome(CompanyTask Task, CompanyReport Report, OutputFile? File);
