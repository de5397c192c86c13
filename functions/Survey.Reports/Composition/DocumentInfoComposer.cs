using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes metadata, header and footer.</summary>
internal static class DocumentInfoComposer
{
    public static DocumentInfo Compose(ReportFacts facts)
    {
        var (texts, request, company) = (facts.Texts, facts.Request, facts.Card.Company);
        return new DocumentInfo
        {
            Title = texts.Say("document.title", ("company", company)),
            Subject = texts.Say("document.subject", ("company", company)),
            Author = request.Consultant,
            Language = texts.Language,
            Company = company,
            Date = request.Date,
            DateText = texts.Date(DateOnly.FromDateTime(request.Date.DateTime)),
            Paper = request.Paper,
            HeaderStart = company,
            HeaderEnd = texts.Say("document.header"),
            Footer = Footer(facts),
            Navigation = new NavigationLabels(texts.Say("navigation.label"), texts.Say("navigation.pdf"), texts.Say("navigation.skip")),
            Accent = request.Accent?.Colour,
        };
    }

    private static string Footer(ReportFacts facts)
    {
        var dates = facts.Request is { AnswersFrom: { } from, AnswersTo: { } to }
            ? facts.Texts.Say("document.footer.dates", ("dates", facts.Texts.Dates(from, to)))
            : "";
        // On every page, so that no page passes for the words of people who enter none of its figures.
        var answered = facts.Card.Excluded > 0 ? Counted(facts) : facts.AnsweredSentence;
        return facts.Texts.Say("document.footer", ("answered", answered), ("dates", dates), ("k", facts.Card.MinimumGroup));
    }

    private static string Counted(ReportFacts facts) => facts.Card.Invited is { } invited
        ? facts.Texts.Say("document.footer.counted.invited", ("n", facts.Counted), ("invited", invited))
        : facts.Texts.Say("document.footer.counted", ("n", facts.Counted));
}
