using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Problems;
using Survey.App.Workspaces;

namespace Survey.App.Reporting;

/// <summary>How a reader's access to a report changes. Pure.</summary>
internal static class ReportRules
{
    private static readonly ApiProblem NoReport = ApiProblem.Conflict("There is no report. The assessment's status says why.");

    /// <summary>Whether a reader may open the report: there is one, released and not revoked.</summary>
    public static bool IsReadable(Assessment assessment) =>
        assessment is { State: AssessmentState.Reported, Report: { ReleasedAt: not null, RevokedAt: null } };

    /// <summary>Lets the reader open a report that was held back. Once released it stays so: refused the second time.</summary>
    public static Decision Release(Assessment assessment, DateTimeOffset now) =>
        assessment.Report is not { } access ? Decision.Refuse(NoReport)
        : access.RevokedAt is not null ? Decision.Refuse(ApiProblem.Conflict("The link is revoked. Make a new one first."))
        : access.ReleasedAt is not null ? Decision.Refuse(ApiProblem.Conflict("The report is released already."))
        : Decision.Store(assessment with { Report = access with { ReleasedAt = now } });

    /// <summary>Gives the report another look.</summary>
    public static Decision Rebrand(Assessment assessment, Branding look) => assessment.State == AssessmentState.Reported
        ? Decision.Store(assessment with { Branding = look })
        : Decision.Refuse(NoReport);

    /// <summary>Makes the reader's link useless for good.</summary>
    public static Decision Revoke(Assessment assessment, DateTimeOffset now) =>
        assessment.Report is not { } access ? Decision.Refuse(NoReport)
        : access.RevokedAt is not null ? Decision.Refuse(ApiProblem.Conflict("The link is revoked already."))
        : Decision.Store(assessment with { Report = access with { RevokedAt = now, SealedToken = null } });

    /// <summary>Puts a new link in place of the one before, revoked or not. What is held back stays so.</summary>
    public static Decision Renew(Assessment assessment, ImmutableArray<byte> tokenHash, ImmutableArray<byte> sealedToken) =>
        assessment.Report is not { } access
            ? Decision.Refuse(NoReport)
            : Decision.Store(assessment with { Report = new(tokenHash, sealedToken, access.ReleasedAt, RevokedAt: null) });
}
