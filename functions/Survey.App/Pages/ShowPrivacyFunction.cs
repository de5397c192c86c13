using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Survey.App.Pages;

/// <summary>Says in plain words what is kept, who sees it and when it is deleted.</summary>
public sealed class ShowPrivacyFunction(IOptions<SurveyOptions> options)
{
    /// <summary>The page, in the language that the browser asks for, with this service's own periods.</summary>
    [Function(nameof(ShowPrivacyFunction))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "privacy")] HttpRequest request) =>
        new PageResult<PrivacyPage>(
            StatusCodes.Status200OK,
            new PrivacyModel(PageTexts.For(request), options.Value.PeopleRetentionDays, options.Value.AnswerRetentionMonths));
}
