using System.Collections.Immutable;
using Survey.App.Importing;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Portfolios;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Portfolios;

/// <summary>The forty sample companies, scored; and larger portfolios made of them.</summary>
internal static class SamplePortfolio
{
    private static readonly Lazy<ImmutableArray<Scorecard>> Cards = new(Score);

    public static Questionnaire Questionnaire { get; } = BuiltInQuestionnaire.In("en");

    /// <summary>Published scorecards of the forty companies: 39 with figures, one with too few answers.</summary>
    public static ImmutableArray<Scorecard> Scorecards => Cards.Value;

    /// <summary>The forty companies.</summary>
    public static PortfolioComparison Forty() => PortfolioComparison.Of([.. Scorecards.Select(PortfolioEntry.Of)]);

    /// <summary>The first so many of them that have figures.</summary>
    public static PortfolioComparison First(int companies) =>
        PortfolioComparison.Of([.. Scorecards.Where(card => card.TooFew is null).Take(companies).Select(PortfolioEntry.Of)]);

    /// <summary>So many companies: the forty over and over, each time under other names and with other scores.</summary>
    public static PortfolioComparison Large(int companies) => PortfolioComparison.Of([.. Enumerable.Range(0, companies).Select(LargeEntry)]);

    private static PortfolioEntry LargeEntry(int number)
    {
        var card = Scorecards[number % Scorecards.Length];
        // A step that shares no factor with 13 visits every shift: the same portfolio each time, without chance.
        var shift = (number / Scorecards.Length * 7 % 13) - 6;
        return PortfolioEntry.Of(card with { Company = $"{card.Company} {number + 1}", Index = Shifted(card.Index, shift) });
    }

    private static IndexScore Shifted(IndexScore index, int shift) => index with
    {
        Score = Shifted(index.Score, shift),
        Low = Shifted(index.Low, shift),
        High = Shifted(index.High, shift),
        Band = Shifted(index.Score, shift) switch { null => null, < 40 => Band.Tangled, < 60 => Band.Blurred, < 80 => Band.Defined, _ => Band.Clear },
    };

    private static double? Shifted(double? score, int shift) => score is { } known ? Math.Clamp(known + shift, 0, 100) : null;

    private static ImmutableArray<Scorecard> Score()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "forty-companies.csv"));
        var companies = CsvResponseReader.ReadAsync(stream, Questionnaire, "Sample", CancellationToken.None).GetAwaiter().GetResult().Companies;
        var assessor = new Assessor(BuiltInRecommendations.In("en"));
        return [.. companies.Select(company => assessor.Assess(Request(company), withComments: false).Published().Scorecard)];
    }

    private static ScoringRequest Request(CompanyResponses company) =>
        new() { Company = company.Company, Questionnaire = Questionnaire, Sheets = company.Sheets };
}
