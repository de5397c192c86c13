using System.Reflection;
using Survey.App.Importing;
using Survey.Core.Answers;
using Survey.Core.Importing;
using Survey.Core.Questions;

namespace Survey.Cli.Demo;

/// <summary>The sample company that the product ships: 34 answers of people in all four functions, invented.</summary>
internal static class SampleCompany
{
    /// <summary>Who was invited but never answers, so that the report also shows how it treats silence.</summary>
    private static readonly (RespondentFunction Function, int People)[] Silent =
        [(RespondentFunction.Sales, 8), (RespondentFunction.Marketing, 3), (RespondentFunction.Leadership, 1), (RespondentFunction.Other, 3)];

    /// <summary>The answers.</summary>
    public static async Task<CompanyResponses> ReadAsync(CancellationToken cancellationToken)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Survey.Cli.Samples.one-company.csv")
            ?? throw new InvalidOperationException("The sample company is missing from the program.");
        var settings = new ImportSettings { Questionnaire = BuiltInQuestionnaire.In("en"), Company = "Sample" };
        await using var spool = ResponseSpool.Create(settings.Questionnaire);
        await ResponseImporter.ReadAsync(stream, "one-company.csv", settings, spool, problem => throw new InvalidOperationException(problem.Reason), cancellationToken);
        var company = spool.Companies.Single();
        return new(company, spool.Read(company));
    }

    /// <summary>Everyone invited, those who answer first and in the order of their sheets.</summary>
    public static IEnumerable<RespondentFunction> Invited(CompanyResponses responses) =>
        responses.Sheets.Select(sheet => sheet.Function)
            .Concat(Silent.SelectMany(group => Enumerable.Repeat(group.Function, group.People)));
}
