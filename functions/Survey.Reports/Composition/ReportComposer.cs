using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Turns a published result into a report: sentences, charts and tables as blocks. One file composes one page.</summary>
public static class ReportComposer
{
    private static readonly Func<ReportFacts, Section?>[] Sections =
    [
        VerdictComposer.Compose,
        AnsweredComposer.Compose,
        DimensionsComposer.Compose,
        OwnershipComposer.Compose,
        ViewsComposer.Compose,
        WorkshopComposer.Compose,
        WeekComposer.Compose,
        ForecastComposer.Compose,
        TrendComposer.Compose,
        BenchmarkComposer.Compose,
        ActionsComposer.Compose,
        FurtherComposer.Compose,
        CommentsComposer.Compose,
        MethodComposer.Compose,
        StatementsComposer.Compose,
    ];

    /// <summary>Composes a report. Pages that cannot exist (a hidden function, no forecast) are left out, and the report says why.</summary>
    /// <exception cref="ArgumentException">The result has too few respondents for a report, or is of another questionnaire.</exception>
    public static ReportDocument Compose(ReportRequest request)
    {
        var card = request.Result.Scorecard;
        if (card.TooFew is not null)
            throw new ArgumentException("A result with too few respondents has no report.", nameof(request));
        if (card.Activities.Length != request.Questionnaire.Activities.Length || card.Statements.Length != request.Questionnaire.Statements.Length
            || card.Dimensions.Length != request.Questionnaire.Dimensions.Length)
            throw new ArgumentException("The result is of another questionnaire.", nameof(request));
        var facts = new ReportFacts(request);
        var sections = ImmutableArray.CreateBuilder<Section>(Sections.Length);
        foreach (var compose in Sections)
            if (compose(facts) is { } section)
                sections.Add(section);
        return new ReportDocument(DocumentInfoComposer.Compose(facts), CoverComposer.Compose(facts), sections.ToImmutable());
    }
}
