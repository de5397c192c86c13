using System.Collections.Immutable;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// Dimension scores, or the index, below a bound or at and above it. Value: the score after rounding to 9 decimals; the extreme is 0, for
/// "at least" 100. A person meets it with an own score on that side of the bound.
/// </summary>
/// <param name="id">Its id within the entry.</param>
/// <param name="items">Indexes of dimensions; <see cref="CompanyFigures.Index"/> for the index.</param>
/// <param name="count">How many must meet it.</param>
/// <param name="bound">Points, 1 to 99.</param>
/// <param name="atLeast">Whether scores from the bound on meet it; else scores below it.</param>
internal sealed class DimensionFinding(string id, ImmutableArray<int> items, int count, int bound, bool atLeast) : ItemFinding(id, items, count)
{
    private static readonly ImmutableArray<Placeholder> Allowed = [Placeholder.Count, Placeholder.Of, Placeholder.Name, Placeholder.Names, Placeholder.Score];

    /// <inheritdoc/>
    public override bool IsFavourable => atLeast;

    /// <inheritdoc/>
    public override ImmutableArray<Placeholder> Placeholders => Allowed;

    /// <inheritdoc/>
    public override bool HasFigure(int item, CompanyFigures company) => company.Scorecard.ScoreOf(item) is not null;

    /// <inheritdoc/>
    public override int Number(Placeholder name, Found found, PublishedFigures figures) => name switch
    {
        Placeholder.Count => found.Items.Length,
        Placeholder.Of => figures.ScoredDimensionsAmong(Items),
        Placeholder.Score => figures.Score(found.First),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Is not a number of a dimension."),
    };

    /// <inheritdoc/>
    public override string NameOf(int item, CatalogueWords words) => words.DimensionName(item);

    /// <inheritdoc/>
    protected override double? SeverityOf(int item, CompanyFigures company)
    {
        var score = company.Scorecard.ScoreOf(item)!.Value;
        return IsMet(score) ? Severity(bound, score, atLeast ? 100 : 0) : null;
    }

    /// <inheritdoc/>
    protected override bool Meets(int person, int item, CompanyFigures company) => company.OwnScore(person, item) is { } score && IsMet(score);

    private bool IsMet(double score) => Exact.Rounded(score) >= bound == atLeast;
}
