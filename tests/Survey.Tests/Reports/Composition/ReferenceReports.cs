using System.Collections.Immutable;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;
using Survey.Reports;
using Survey.Reports.Blocks;
using Survey.Reports.Composition;
using Survey.Tests.App.Importing;
using Xunit;

namespace Survey.Tests.Reports.Composition;

/// <summary>Reports that stand for the range: a bad result with everything in it, a good one, a sparse one, and the sample's.</summary>
internal static class ReferenceReports
{
    private static readonly Lazy<ImmutableArray<CompanyResponses>> Companies = new(() => [.. Read("one-company.csv"), .. Read("forty-companies.csv")]);

    public static Questionnaire Questionnaire { get; } = BuiltInQuestionnaire.In("en");

    public static TheoryData<string> Names => ["bad", "good", "sparse", "sample"];

    public static ReportDocument Compose(string name) => ReportComposer.Compose(Request(name));

    public static ReportRequest Request(string name) => name switch
    {
        "bad" => Bad(),
        "good" => Whole(Assess("Tamarind Tools")),
        "sparse" => Bare(Assess("Yarrow Tools")),
        "sample" => Whole(Assess("Harbour Pumps", invited: Invited())) with
        {
            Invited = [new(RespondentFunction.Sales, 22), new(RespondentFunction.Marketing, 9)],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    public static ReportRequest Whole(AssessmentResult result) => Bare(result) with
    {
        Reader = "Helen Aster",
        ReaderRole = "Chief Executive",
        Consultant = "Northgate Advisory",
        ConsultantContact = "mail@northgate.example",
        AnswersFrom = new DateOnly(2026, 11, 2),
        AnswersTo = new DateOnly(2026, 11, 20),
    };

    public static ReportRequest Bare(AssessmentResult result) => new()
    {
        Result = result.Published(),
        Questionnaire = Questionnaire,
        Date = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1)),
    };

    public static AssessmentResult Assess(
        string company, InvitedNumbers? invited = null, ImmutableSortedDictionary<string, double>? forecast = null, WaveSummary? earlier = null) =>
        new Assessor(BuiltInRecommendations.In("en")).Assess(
            new ScoringRequest
            {
                Company = company,
                Questionnaire = Questionnaire,
                Sheets = Companies.Value.First(responses => responses.Company == company).Sheets,
                Invited = invited,
                Forecast = forecast,
                Earlier = earlier,
            },
            withComments: true);

    private static ReportRequest Bad()
    {
        double[] expected = [60, 55, 45, 70, 40, 75];
        var forecast = Questionnaire.Dimensions.Select((dimension, i) => KeyValuePair.Create(dimension.Id, expected[i])).ToImmutableSortedDictionary();
        var result = Assess("Zephyr Tools", InvitedNumbers.OfTotal(40), forecast, Assess("Kestrel Foods").Wave);
        var others = Companies.Value.Where(other => other.Company != "Zephyr Tools" && other.Sheets.Length >= 5).Select(other => Assess(other.Company).Scorecard);
        return Whole(result with { Benchmark = PortfolioBenchmark.Compare(result.Scorecard, [.. others]) }) with { EarlierWave = new DateOnly(2025, 11, 20) };
    }

    private static InvitedNumbers Invited() => InvitedNumbers.OfFunctions(new Dictionary<RespondentFunction, int>
    {
        [RespondentFunction.Sales] = 22,
        [RespondentFunction.Marketing] = 9,
        [RespondentFunction.Leadership] = 4,
        [RespondentFunction.Other] = 6,
    });

    private static ImmutableArray<CompanyResponses> Read(string file) => Imported.SampleAsync(file).GetAwaiter().GetResult().Companies;
}
