using Microsoft.AspNetCore.Http;

namespace Survey.App.Pages;

/// <summary>
/// Pages that say one thing: what happened and what the reader can do. Their words stand under <c>message.{name}.title</c>, <c>.lead</c> and
/// <c>.next</c> (optional) in the page texts.
/// </summary>
internal static class MessagePages
{
    /// <summary>The message in the language that the browser asks for.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="name">The message's name in the page texts, such as <c>unknownLink</c>.</param>
    /// <param name="request">The request that is answered.</param>
    public static IResult Show(int status, string name, HttpRequest request) => Show(status, name, PageTexts.For(request));

    /// <summary>The message in the texts given.</summary>
    public static IResult Show(int status, string name, PageTexts texts, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var next = $"message.{name}.next";
        return new PageResult<MessagePage>(status, new MessageModel(
            texts,
            texts.Format($"message.{name}.title", values),
            texts.Format($"message.{name}.lead", values),
            texts.Contains(next) ? texts.Format(next, values) : null));
    }

    /// <summary>
    /// The page for a personal link that leads nowhere. Unknown, tampered and revoked links get this same page, whether of a survey or of a report.
    /// </summary>
    public static IResult UnknownLink(HttpRequest request) => Show(StatusCodes.Status404NotFound, "unknownLink", request);
}

/// <summary>What a message page shows.</summary>
/// <param name="Texts">The texts that it is in.</param>
/// <param name="Title">What happened.</param>
/// <param name="Lead">What it means.</param>
/// <param name="Next">What the reader can do; null when there is nothing to do.</param>
public sealed record MessageModel(PageTexts Texts, string Title, string Lead, string? Next);
