using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Jobs;
using Survey.Core.Scoring;

namespace Survey.Benchmarks.Scoring;

/// <summary>One company of 20 with everything of the method, and thousands of them on one core.</summary>
[MemoryDiagnoser]
[SimpleJob(RuntimeMoniker.HostProcess, warmupCount: 3, iterationCount: 8)]
public class ScoringBenchmarks
{
    private readonly ScoringRequest _company = SampleCompany.Make(1, people: 20);
    private readonly ScoringRequest[] _companies = [.. Enumerable.Range(0, 1_000).Select(seed => SampleCompany.Make(seed, people: 20))];

    [Benchmark]
    public Scorecard OneCompany() => RoleClarityScorer.Score(_company);

    [Benchmark]
    public int OneThousandCompanies() => Many(1);

    [Benchmark]
    public int TenThousandCompanies() => Many(10);

    private int Many(int rounds)
    {
        var respondents = 0;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var company in _companies)
                respondents += RoleClarityScorer.Score(company).Respondents;
        }

        return respondents;
    }
}
