using System.Collections.Immutable;
using Survey.App.Importing;
using Survey.Core.Answers;
using Survey.Core.Importing;
using Survey.Core.Questions;

namespace Survey.Tests.App.Importing;

/// <summary>A file of responses as imported, whole in memory.</summary>
internal sealed record Imported(ImportOutcome Outcome, ImmutableArray<CompanyResponses> Companies, ImmutableArray<ImportProblem> Problems)
{
    public IEnumerable<ImportProblem> Rejections => Problems.Where(problem => problem.IsRejection);

    /// <summary>The file of this name among the tests' data.</summary>
    public static async Task<Imported> SampleAsync(string file)
    {
        await using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", file));
        return await ReadAsync(stream, file);
    }

    public static async Task<Imported> ReadAsync(byte[] bytes, string file = "answers.csv")
    {
        using var stream = new MemoryStream(bytes);
        return await ReadAsync(stream, file);
    }

    public static async Task<Imported> ReadAsync(Stream stream, string file, ImportSettings? settings = null)
    {
        settings ??= new() { Questionnaire = BuiltInQuestionnaire.In("en"), Company = "Given" };
        var problems = ImmutableArray.CreateBuilder<ImportProblem>();
        await using var spool = ResponseSpool.Create(settings.Questionnaire);
        var outcome = await ResponseImporter.ReadAsync(stream, file, settings, spool, problems.Add, CancellationToken.None);
        return new(outcome, [.. spool.Companies.Select(company => new CompanyResponses(company, spool.Read(company)))], problems.ToImmutable());
    }
}
