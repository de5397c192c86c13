using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes the comments. Only when the result holds any.</summary>
internal static class CommentsComposer
{
    public static Section? Compose(ReportFacts facts)
    {
        var comments = facts.Request.Result.Comments;
        if (comments.IsEmpty)
            return null;
        var texts = facts.Texts;
        return new Section(
            SectionIds.Comments, texts.Say("comments.label"), texts.Say("comments.kicker"), texts.Say("comments.title"),
            texts.Rich("comments.lead", ("n", comments.Length)), SectionStart.SamePage, [.. comments.Select(comment => new Quotation(comment))]);
    }
}
