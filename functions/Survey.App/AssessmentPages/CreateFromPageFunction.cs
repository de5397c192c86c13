using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Assessments;
using Survey.App.Consulting;
using Survey.App.Launching;
using Survey.App.Pages;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.AssessmentPages;

/// <summary>
/// Creates the assessment of the form, by the same rules as the API. A form that is sent again, by a second click or a reload, leads to what the first has made;
/// one that was changed in between, as after going back to it, is another one.
/// </summary>
public sealed class CreateFromPageFunction(ConsultantDoor door, AssessmentForms forms, EarlierWaves earlierWaves, AssessmentLauncher launcher, TimeProvider clock)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "create assessment";

    /// <summary>303 to the page of the assessment; 400 with the form as it was filled in and everything that is wrong; 403 for a form that was not given out.</summary>
    [Function(nameof(CreateFromPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "new-assessment")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entry = await door.EnterPostedAsync(request, Purpose, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        if (FormName.Of(entry.Fields) is not { } name)
            return ConsultantMessages.Refused(request, "form");

        var problems = new List<Problem>();
        var input = NewAssessmentFields.Read(entry.Fields, clock.GetUtcNow(), problems);
        var earlier = await earlierWaves.FindAsync(entry.Session.Workspace, input.Settings, problems, cancellationToken);
        if (problems.Count > 0)
            return forms.ShowNew(request, entry.Session, StatusCodes.Status400BadRequest, entry.Fields, problems);

        var digest = NewAssessmentFields.DigestOf(entry.Fields);
        var key = IdempotencyKey.OfPage(entry.Session.Workspace.Id, $"{name} {Convert.ToHexString(digest.AsSpan())}");
        var launched = await launcher.LaunchAsync(
            entry.Session.Workspace, [new("form", input.Settings, input.Participants, earlier)], key, digest, cancellationToken)
            ?? throw new InvalidOperationException("The key of a form came with another digest, although it is made of it.");
        return new SeeOther(AssessmentLinks.To(launched[0].Assessment.Id));
    }
}
