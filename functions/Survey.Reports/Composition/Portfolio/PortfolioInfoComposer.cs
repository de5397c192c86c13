using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes metadata, header and footer of a portfolio.</summary>
internal static class PortfolioInfoComposer
{
    public static DocumentInfo Compose(PortfolioFacts facts)
    {
        var (texts, request, name) = (facts.Texts, facts.Request, facts.Name);
        return new DocumentInfo
        {
            Title = texts.Say("portfolio.document.title", ("name", name)),
            Subject = texts.Say("portfolio.document.subject", ("n", facts.Scored)),
            Author = request.Consultant,
            Language = texts.Language,
            Company = name,
            Date = request.Date,
            DateText = texts.Date(DateOnly.FromDateTime(request.Date.DateTime)),
            Paper = request.Paper,
            HeaderStart = name,
            HeaderEnd = texts.Say("document.header"),
            Footer = texts.Say("portfolio.document.footer", ("n", facts.Scored)),
            Navigation = new NavigationLabels(texts.Say("portfolio.document.parts"), texts.Say("navigation.pdf"), texts.Say("navigation.skip")),
            Accent = request.Accent?.Colour,
        };
    }
}
