using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>
/// Turns a comparison of companies into a report for their consultant: what the portfolio says in one page, the order as far as it can be told,
/// common patterns, who needs what. One file composes one page. The number of pages does not grow beyond <see cref="PortfolioFacts.MostListed"/> companies.
/// </summary>
public static class PortfolioComposer
{
    private static readonly Func<PortfolioFacts, Section?>[] Sections =
    [
        SummaryComposer.Compose,
        OrderComposer.Compose,
        SpreadComposer.Compose,
        PatternsComposer.Compose,
        NeedsComposer.Compose,
        MissingComposer.Compose,
        PortfolioMethodComposer.Compose,
    ];

    /// <summary>Composes a portfolio report. Pages that cannot exist are left out; with no scored company it lists what is missing.</summary>
    /// <param name="comparison">The companies.</param>
    /// <param name="request">What else is needed.</param>
    /// <exception cref="ArgumentException">The companies answered another questionnaire.</exception>
    public static ReportDocument Compose(PortfolioComparison comparison, PortfolioRequest request)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(request);
        if (comparison.Questionnaire is { } asked && asked != request.Questionnaire.Version)
            throw new ArgumentException("The companies answered another questionnaire.", nameof(request));
        var facts = new PortfolioFacts(comparison, request);
        ImmutableArray<Section> sections = [.. Sections.Select(compose => compose(facts)).OfType<Section>()];
        return new ReportDocument(PortfolioInfoComposer.Compose(facts), PortfolioCoverComposer.Compose(facts), sections);
    }
}
