using System.Collections.Immutable;
using Survey.App.Assessments;

namespace Survey.App.Links;

/// <summary>
/// Seals the tokens of links for the store, and writes the links again from what is sealed. Each seal opens for the one row that it was made for.
/// </summary>
public sealed class SealedLinks(SealingKeys keys, PublicLinks links)
{
    /// <summary>Seals the token of a respondent's link.</summary>
    public ImmutableArray<byte> SealSurvey(LinkToken token, string assessmentId, string participantId) =>
        Seal(token, SurveyPurpose(assessmentId, participantId));

    /// <summary>Seals the token of the link to a report.</summary>
    public ImmutableArray<byte> SealReport(LinkToken token, string assessmentId) => Seal(token, ReportPurpose(assessmentId));

    /// <summary>A respondent's link; null when its seal was erased or its key is no longer configured.</summary>
    public string? Survey(Participant participant) => OpenSurvey(participant) is { } token ? links.Survey(token) : null;

    /// <summary>The token of a respondent's link, to delete what is stored under it; null when its seal was erased or its key is no longer configured.</summary>
    public LinkToken? OpenSurvey(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return Open(participant.SealedToken, SurveyPurpose(participant.AssessmentId, participant.Id));
    }

    /// <summary>
    /// The link to a report that its reader can open now; null while it is held back, once it is revoked, or when its key is no longer
    /// configured.
    /// </summary>
    public string? Report(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Report is { ReleasedAt: not null, RevokedAt: null } access
            && Open(access.SealedToken, ReportPurpose(assessment.Id)) is { } token
            ? links.Report(token)
            : null;
    }

    private ImmutableArray<byte> Seal(LinkToken token, string purpose) => keys.Seal(token.Secret, purpose);

    private LinkToken? Open(ImmutableArray<byte>? sealedToken, string purpose) =>
        sealedToken is { } value && keys.Open(value, purpose) is { } secret ? LinkToken.FromSecret(secret) : null;

    private static string SurveyPurpose(string assessmentId, string participantId) => $"survey link {assessmentId}/{participantId}";

    private static string ReportPurpose(string assessmentId) => $"report link {assessmentId}";
}
