using System.Collections.Immutable;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Portfolios;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;
using Survey.Tests.App.Importing;

namespace Survey.Tests.Core.Portfolios;

/// <summary>The forty sample companies, scored; and larger portfolios made of them.</summary>
internal static class SamplePortfolio
{
    private static readonly Lazy<ImmutableArray<Scorecard>> Cards = new(Score);

    public static Questionnaire Questionnaire { get; } = BuiltInQuestionnaire.In("en");

    /// <summary>Published scorecards of the forty companies: 39 with figures, one with too few answers.</summary>
    public static ImmutableArray<Scorecard> Scorecards => Cards.Value;

    /// <summary>The forty companies.</summary>
    public static PortfolioComparison Forty() => PortfolioComparison.Of(Entries(Scorecards.Length));

    /// <summary>So many companies that all have figures, at most 39.</summary>
    public static PortfolioComparison First(int companies) =>
        PortfolioComparison.Of([.. Scorecards.Where(card => card.TooFew is null).Take(companies).Select(PortfolioEntry.Of)]);

    /// <summary>So many companies: the forty, then the same over and over under other names and with other scores.</summary>
    public static ImmutableArray<PortfolioEntry> Entries(int companies) => [.. Enumerable.Range(0, companies).Select(Entry)];

    /// <summary>A company with an index of one's own and everything else from a sample company.</summary>
    public static PortfolioEntry Company(string name, int score, int low, int high, int respondents = 20) => PortfolioEntry.Of(Scorecards[0]) with
    {
        Company = name,
        Respondents = respondents,
        Index = new PublishedScore(score, low, high, BandOf(score)),
    };

    private static PortfolioEntry Entry(int number)
    {
        var (card, round) = (Scorecards[number % Scorecards.Length], number / Scorecards.Length);
        if (round == 0)
            return PortfolioEntry.Of(card);

        // A step that shares no factor with 13 visits every shift: the same portfolio each time, without chance.
        var shift = (round * 7 % 13) - 6;
        return PortfolioEntry.Of(card with { Company = $"{card.Company} {round + 1}", Index = Shifted(card.Index, shift) });
    }

    private static IndexScore Shifted(IndexScore index, int shift) => index with
    {
        Score = Shifted(index.Score, shift),
        Low = Shifted(index.Low, shift),
        High = Shifted(index.High, shift),
        Band = Shifted(index.Score, shift) is { } score ? BandOf(score) : null,
    };

    private static Band BandOf(double score) => score switch { < 40 => Band.Tangled, < 60 => Band.Blurred, < 80 => Band.Defined, _ => Band.Clear };

    private static double? Shifted(double? score, int shift) => score is { } known ? Math.Clamp(known + shift, 0, 100) : null;

    private static ImmutableArray<Scorecard> Score()
    {
        var companies = Imported.SampleAsync("forty-companies.csv").GetAwaiter().GetResult().Companies;
        var assessor = new Assessor(BuiltInRecommendations.In("en"));
        return [.. companies.Select(company => assessor.Assess(Request(company), withComments: false).Published().Scorecard)];
    }

    private static ScoringRequest Request(CompanyResponses company) =>
        new() { Company = company.Company, Questionnaire = Questionnaire, Sheets = company.Sheets };
}
