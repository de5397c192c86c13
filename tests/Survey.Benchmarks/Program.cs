using BenchmarkDotNet.Running;
using Survey.Benchmarks.Scoring;

if (args is ["coverage", ..])
{
    CoverageSimulation.Run(Console.Out, args is [_, var companies] ? int.Parse(companies, null) : CoverageSimulation.DefaultCompanies);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
