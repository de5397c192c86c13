using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes how companies are compared and what stays hidden.</summary>
internal static class PortfolioMethodComposer
{
    public static Section Compose(PortfolioFacts facts)
    {
        var (texts, questionnaire) = (facts.Texts, facts.Request.Questionnaire);
        var sources = texts.Rich(
            "portfolio.method.sources.text", ("id", questionnaire.Version.Id), ("version", questionnaire.Version.Version));
        return new Section(
            SectionIds.Method, texts.Say("method.label"), texts.Say("method.kicker"), texts.Say("portfolio.method.title"), default, SectionStart.SamePage,
            [
                new Columns(
                    new Column(
                        6,
                        new Heading(texts.Say("portfolio.method.places")), Side(texts.Rich("portfolio.method.places.text")),
                        new Heading(texts.Say("portfolio.method.middle")), Side(texts.Rich("portfolio.method.middle.text")),
                        new Heading(texts.Say("method.bands")), Side(texts.Rich("method.bands.text")),
                        new Heading(texts.Say("method.words")), Side(texts.Rich("portfolio.method.words.text"))),
                    new Column(
                        6,
                        new Heading(texts.Say("method.hidden")), Side(texts.Rich("portfolio.method.hidden.text")),
                        new Heading(texts.Say("portfolio.method.needs")), Side(texts.Rich("portfolio.method.needs.text")),
                        new Heading(texts.Say("method.says")), Side(texts.Rich("portfolio.method.says.text")),
                        new Heading(texts.Say("method.sources")), new Paragraph(sources, ParagraphStyle.Note))),
            ]);
    }

    private static Paragraph Side(RichText text) => new(text, ParagraphStyle.Side);
}
