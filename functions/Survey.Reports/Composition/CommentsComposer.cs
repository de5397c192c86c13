using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes the comments, two a row. Only when the result holds any.</summary>
internal static class CommentsComposer
{
    private const int Span = 6;

    public static Section? Compose(ReportFacts facts)
    {
        var comments = facts.Request.Result.Comments;
        if (comments.IsEmpty)
            return null;
        var texts = facts.Texts;
        var rows = ImmutableArray.CreateBuilder<Block>((comments.Length + 1) / 2);
        for (var i = 0; i < comments.Length; i += 2)
            rows.Add(i + 1 < comments.Length ? new Columns(Quote(comments[i]), Quote(comments[i + 1])) : new Columns(Quote(comments[i])));
        return new Section(
            SectionIds.Comments, texts.Say("comments.label"), texts.Say("comments.kicker"), texts.Say("comments.title"),
            texts.Rich(facts.Card.Excluded > 0 ? "comments.lead.excluded" : "comments.lead", ("n", comments.Length)), SectionStart.SamePage, rows.MoveToImmutable());
    }

    private static Column Quote(string comment) => new(Span, new Quotation(comment));
}
