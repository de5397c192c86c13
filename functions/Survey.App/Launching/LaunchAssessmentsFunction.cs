using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Problems;
using Survey.App.Workspaces;
using Survey.Core;
using Survey.Core.Questions;

namespace Survey.App.Launching;

/// <summary>Creates assessments for many companies at once from a table of companies and people, and gives all personal links back.</summary>
public sealed class LaunchAssessmentsFunction(
    ConsultantAccess access, AssessmentLauncher launcher, EarlierWaves earlierWaves, LaunchLinks links, TimeProvider clock)
{
    /// <summary>
    /// 201 with the people as CSV, and their links where the workspace may export them; 400 with every problem, and then nothing is created; 422 for a key
    /// that came with another file.
    /// </summary>
    [Function(nameof(LaunchAssessmentsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/launches")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();
        if (!LaunchFile.IsReadable(request.ContentType))
            return ApiProblem.UnsupportedType(LaunchFile.Accepted);
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return ApiProblem.TooLarge();

        var problems = new List<Problem>();
        var key = IdempotencyKey.Read(request, workspace.Id, problems);
        var rows = LaunchFile.Read(body, problems, cancellationToken);
        var read = problems.Count == 0 ? LaunchTable.Read(rows, clock.GetUtcNow(), problems) : [];
        var companies = await WithEarlierAsync(workspace, read, problems, cancellationToken);
        return key is null || problems.Count > 0
            ? ApiProblem.BadInput([.. problems])
            : await LaunchAsync(workspace, companies, key, [.. SHA256.HashData(body)], cancellationToken);
    }

    private async Task<ImmutableArray<LaunchCompany>> WithEarlierAsync(
        Workspace workspace, ImmutableArray<LaunchCompany> companies, List<Problem> problems, CancellationToken cancellationToken)
    {
        var complete = ImmutableArray.CreateBuilder<LaunchCompany>(companies.Length);
        foreach (var company in companies)
        {
            var found = new List<Problem>();
            var earlier = company.Settings.EarlierId is { } id
                ? await earlierWaves.FindAsync(
                    id, workspace.Id, company.Settings.Company, BuiltInQuestionnaire.In(company.Settings.Language).Version, found, cancellationToken)
                : null;
            problems.AddRange(found.Select(problem => problem with { Place = $"{company.Place}, {problem.Place}" }));
            complete.Add(company with { Earlier = earlier });
        }

        return complete.MoveToImmutable();
    }

    private async Task<IResult> LaunchAsync(
        Workspace workspace, ImmutableArray<LaunchCompany> companies, IdempotencyKey key, ImmutableArray<byte> digest, CancellationToken cancellationToken)
    {
        if (await launcher.LaunchAsync(workspace, companies, key, digest, cancellationToken) is not { } launched)
            return ApiProblem.KeyReused();
        return new CsvAnswer(StatusCodes.Status201Created, await links.WriteAsync(workspace, launched, cancellationToken), "links.csv", "/api/assessments");
    }
}
