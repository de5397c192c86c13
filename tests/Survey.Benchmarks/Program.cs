using BenchmarkDotNet.Running;
using Survey.Benchmarks.Batches;
using Survey.Benchmarks.Hosting;
using Survey.Benchmarks.Reports;
using Survey.Benchmarks.Scoring;
using Survey.Benchmarks.Storage;

if (args is ["coverage", ..])
{
    CoverageSimulation.Run(Console.Out, args is [_, var companies] ? int.Parse(companies, null) : CoverageSimulation.DefaultCompanies);
    return;
}

if (args is ["report"])
{
    ReportBenchmark.Run(Console.Out);
    return;
}

if (args is [ReportBenchmark.First or ReportBenchmark.FirstWithPainter])
{
    ReportBenchmark.RunFirst(Console.Out, early: args[0] == ReportBenchmark.FirstWithPainter);
    return;
}

if (args is ["portfolio"])
{
    await PortfolioRun.RunAsync(Console.Out);
    return;
}

if (args is ["batch"])
{
    await BatchBenchmark.RunAsync(Console.Out);
    return;
}

if (args is ["batch-service"])
{
    await ServiceBenchmark.RunAsync(Console.Out);
    return;
}

if (args is ["submit"])
{
    await SubmissionBenchmark.RunAsync(Console.Out);
    return;
}

if (args is ["submit-cloud"])
{
    await CloudSubmissionBenchmark.RunAsync(Console.Out);
    return;
}

if (args is ["host"])
{
    await HostRateBenchmark.RunAsync(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(CoverageSimulation).Assembly).Run(args);
