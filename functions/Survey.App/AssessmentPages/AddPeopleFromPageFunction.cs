using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Assessments;
using Survey.App.Pages;
using Survey.Core;

namespace Survey.App.AssessmentPages;

/// <summary>Adds the people of the form: all of them, or none and everything that is wrong.</summary>
public sealed class AddPeopleFromPageFunction(AssessmentGate gate, AssessmentForms forms, ParticipantAdding adding)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "add participants";

    /// <summary>303 to the page of the assessment; 400 with the form as it was filled in and what is wrong; 409 when it is closed.</summary>
    [Function(nameof(AddPeopleFromPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments/{id}/people")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterPostedAsync(request, id, Purpose, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;

        var problems = new List<Problem>();
        var inputs = PeopleFields.Read(pass.Fields, problems);
        await adding.CheckAsync(id, inputs, problems, cancellationToken);
        if (problems.Count > 0 || inputs.IsEmpty)
            return forms.ShowPeople(request, pass, StatusCodes.Status400BadRequest, problems);

        var (decision, added) = await adding.AddAsync(id, inputs, cancellationToken);
        return decision.IsRefused ? AssessmentGate.Refused(request, decision.Refusal) : new SeeOther($"{AssessmentLinks.To(id)}?added={added.Length}");
    }
}
