using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// Flagged perception gaps in one direction. Value: the distance between the two means, against the 15 points from which a gap can be
/// flagged; the extreme is 100 points. A person meets it with an own score that lies 15 points or more from the other function's mean, in
/// the gap's direction; only people of sales and marketing can.
/// </summary>
/// <param name="id">Its id within the entry.</param>
/// <param name="items">Indexes of dimensions; <see cref="CompanyFigures.Index"/> for the index.</param>
/// <param name="count">How many must meet it.</param>
/// <param name="lower">The function with the lower mean: sales or marketing.</param>
internal sealed class GapFinding(string id, ImmutableArray<int> items, int count, RespondentFunction lower) : ItemFinding(id, items, count)
{
    private const double SmallestGap = 15;

    private static readonly ImmutableArray<Placeholder> Allowed =
        [Placeholder.Count, Placeholder.Of, Placeholder.Name, Placeholder.Names, Placeholder.Sales, Placeholder.Marketing, Placeholder.Difference];

    /// <inheritdoc/>
    public override bool IsFavourable => false;

    /// <inheritdoc/>
    public override ImmutableArray<Placeholder> Placeholders => Allowed;

    /// <inheritdoc/>
    public override bool HasFigure(int item, CompanyFigures company) => company.Scorecard.GapOf(item) is not null;

    /// <inheritdoc/>
    public override int Number(Placeholder name, Found found, PublishedFigures figures) => name switch
    {
        Placeholder.Count => found.Items.Length,
        Placeholder.Of => figures.GapsAmong(Items),
        _ => figures.GapOf(found.First, name),
    };

    /// <inheritdoc/>
    public override string NameOf(int item, CatalogueWords words) => words.DimensionName(item);

    /// <inheritdoc/>
    protected override double? SeverityOf(int item, CompanyFigures company)
    {
        var gap = company.Scorecard.GapOf(item)!;
        return gap.Flagged && gap.Difference < 0 == (lower == RespondentFunction.Sales) ? Severity(SmallestGap, Math.Abs(gap.Difference), 100) : null;
    }

    /// <inheritdoc/>
    protected override bool Meets(int person, int item, CompanyFigures company)
    {
        if (company.OwnScore(person, item) is not { } score)
            return false;

        var gap = company.Scorecard.GapOf(item)!;
        var function = company.FunctionOf(person);
        var distance = function switch
        {
            RespondentFunction.Sales => gap.Marketing - score,
            RespondentFunction.Marketing => score - gap.Sales,
            _ => double.NegativeInfinity,
        };
        return Exact.Rounded(lower == RespondentFunction.Sales ? distance : -distance) >= SmallestGap
            && function is RespondentFunction.Sales or RespondentFunction.Marketing;
    }
}
