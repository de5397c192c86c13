using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Consulting;
using Survey.App.Pages;
using Survey.App.Problems;

namespace Survey.App.AssessmentPages;

/// <summary>Lets consultants in to the pages of their own workspace's assessments; others' answer as none does.</summary>
public sealed class AssessmentGate(ConsultantDoor door, ConsultantAccess access, FormTokens tokens)
{
    /// <summary>The session and the assessment; else the way to the sign-in, or 404.</summary>
    public async Task<AssessmentPass> EnterAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        await FindAsync(request, await door.EnterAsync(request, cancellationToken), id, cancellationToken);

    /// <summary>The same with the fields of a posted form; or why nothing of it was taken.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The assessment.</param>
    /// <param name="purpose">What the form does.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<AssessmentPass> EnterPostedAsync(HttpRequest request, string id, string purpose, CancellationToken cancellationToken) =>
        await FindAsync(request, await door.EnterPostedAsync(request, purpose, cancellationToken), id, cancellationToken);

    /// <summary>What a page has around its content.</summary>
    public ConsultantFrame Frame(HttpRequest request, ConsultantSession session) => ConsultantFrame.Of(request, session, tokens);

    /// <summary>A page that asks before something is done that nobody can take back.</summary>
    internal IResult Ask(HttpRequest request, AssessmentPass pass, Question question) => new PageResult<QuestionPage>(
        StatusCodes.Status200OK, new QuestionModel(Frame(request, pass.Session!), pass.Assessment!.Company, AssessmentLinks.To(pass.Assessment.Id), question));

    /// <summary>The page that says why something was refused: 404 or 409.</summary>
    internal static IResult Refused(HttpRequest request, ApiProblem refusal) => refusal.Status == StatusCodes.Status404NotFound
        ? ConsultantMessages.Missing(request)
        : ConsultantMessages.Conflict(request, refusal.Detail);

    private async Task<AssessmentPass> FindAsync(HttpRequest request, PageEntry entry, string id, CancellationToken cancellationToken)
    {
        if (entry.IsRefused)
            return new(null, null, entry.Fields, entry.Refusal);
        return await access.FindAsync(entry.Session.Workspace, id, cancellationToken) is { } found
            ? new(entry.Session, found.Value, entry.Fields, null)
            : new(null, null, PageEntry.NoFields, ConsultantMessages.Missing(request));
    }
}

/// <summary>A consultant who was let in to a page of an assessment, or what to answer instead.</summary>
/// <param name="Session">The session; null when refused.</param>
/// <param name="Assessment">The assessment; null when refused.</param>
/// <param name="Fields">Fields of the posted form, by name; none unless one was posted.</param>
/// <param name="Refusal">What to answer instead; null when let in.</param>
public sealed record AssessmentPass(ConsultantSession? Session, Assessment? Assessment, ImmutableDictionary<string, string> Fields, IResult? Refusal)
{
    /// <summary>Whether the caller was turned away.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Session), nameof(Assessment))]
    public bool IsRefused => Refusal is not null;
}
