using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Assessments;
using Survey.App.Consulting;
using Survey.App.Pages;
using Survey.Core;

namespace Survey.App.AssessmentPages;

/// <summary>Creates the assessment of the form, by the same rules as the API.</summary>
public sealed class CreateFromPageFunction(ConsultantDoor door, AssessmentForms forms, AssessmentCreation creation, TimeProvider clock)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "create assessment";

    /// <summary>303 to the page of the assessment; 400 with the form as it was filled in and everything that is wrong.</summary>
    [Function(nameof(CreateFromPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "new-assessment")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entry = await door.EnterPostedAsync(request, Purpose, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var problems = new List<Problem>();
        var input = NewAssessmentFields.Read(entry.Fields, clock.GetUtcNow(), problems);
        return await creation.CreateAsync(entry.Session.Workspace, input, problems, cancellationToken) is var (assessment, _)
            ? new SeeOther(AssessmentLinks.To(assessment.Id))
            : forms.ShowNew(request, entry.Session, StatusCodes.Status400BadRequest, entry.Fields, problems);
    }
}
