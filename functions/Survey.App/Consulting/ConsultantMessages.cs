using Microsoft.AspNetCore.Http;
using Survey.App.Pages;

namespace Survey.App.Consulting;

/// <summary>Pages that say why something was not done. Their words stand under <c>refused.{reason}.title</c> and <c>.lead</c>; where going back does not help, <c>.back</c> says what does.</summary>
internal static class ConsultantMessages
{
    /// <summary>403: the request was not taken, for this reason.</summary>
    public static IResult Refused(HttpRequest request, string reason) => Show(request, StatusCodes.Status403Forbidden, reason, lead: null);

    /// <summary>404: somebody who is not, or no longer, on the list of an assessment that is there.</summary>
    public static IResult NoSuchPerson(HttpRequest request) => Show(request, StatusCodes.Status404NotFound, "person", lead: null);

    /// <summary>404: another workspace's page as well as none.</summary>
    public static IResult Missing(HttpRequest request) => Show(request, StatusCodes.Status404NotFound, "missing", lead: null);

    /// <summary>409: not possible as things stand.</summary>
    /// <param name="request">The request.</param>
    /// <param name="lead">Why.</param>
    public static IResult Conflict(HttpRequest request, string lead) => Show(request, StatusCodes.Status409Conflict, "conflict", lead);

    private static PageResult<MessagePage> Show(HttpRequest request, int status, string reason, string? lead)
    {
        var texts = PageTexts.ForConsultant(request);
        var back = texts.Contains($"refused.{reason}.back") ? texts[$"refused.{reason}.back"] : texts["refused.back"];
        return new(status, new MessageModel(texts, texts[$"refused.{reason}.title"], lead ?? texts[$"refused.{reason}.lead"], back));
    }
}
