using Microsoft.AspNetCore.Http;
using Survey.App.Assessments;
using Survey.App.Pages;

namespace Survey.App.AssessmentPages;

/// <summary>Changes a reader's access to a report from the page of its assessment.</summary>
public sealed class ReportActions(AssessmentGate gate, AssessmentChanges changes)
{
    /// <summary>What the forms are for.</summary>
    internal const string Release = "release report", Revoke = "revoke report", Renew = "renew report link";

    /// <summary>303 to the page of the assessment once the rule is applied; else the page that says why not.</summary>
    /// <param name="request">The posted form.</param>
    /// <param name="id">The assessment.</param>
    /// <param name="purpose">What the form does.</param>
    /// <param name="rule">Decides on the assessment as it stands.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<IResult> ApplyAsync(
        HttpRequest request, string id, string purpose, Func<Assessment, Decision> rule, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterPostedAsync(request, id, purpose, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        var decision = await changes.ApplyAsync(id, rule, cancellationToken);
        return decision.IsRefused ? AssessmentGate.Refused(request, decision.Refusal) : new SeeOther(AssessmentLinks.To(id));
    }
}
