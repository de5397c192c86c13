using System.Collections.Immutable;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>Which side of a statement a finding looks at.</summary>
internal enum StatementSide
{
    /// <summary>The unfavourable share, at or above the bound.</summary>
    Unfavourable,

    /// <summary>The favourable share, at or above the bound.</summary>
    Favourable,

    /// <summary>Split camps; the value is the unfavourable share, the bound the 30 % that make a camp.</summary>
    Split,
}

/// <summary>
/// Statements with a share of answers at or above a bound. Shares are compared in whole answers: 100 × answers on that side ≥ bound × answers.
/// The extreme is 100 %. A person meets it with an own answer on that side; split camps count the unfavourable ones.
/// </summary>
/// <param name="id">Its id within the entry.</param>
/// <param name="items">Indexes of statements.</param>
/// <param name="count">How many must meet it.</param>
/// <param name="side">Which share.</param>
/// <param name="bound">Per cent, 1 to 99.</param>
/// <param name="withoutCamps">Whether statements with split camps are left out.</param>
internal sealed class StatementFinding(string id, ImmutableArray<int> items, int count, StatementSide side, int bound, bool withoutCamps)
    : ItemFinding(id, items, count)
{
    private static readonly ImmutableArray<Placeholder> Allowed =
        [Placeholder.Count, Placeholder.Of, Placeholder.Name, Placeholder.Favourable, Placeholder.Unfavourable, Placeholder.Neutral, Placeholder.Answers];

    /// <inheritdoc/>
    public override bool IsFavourable => side == StatementSide.Favourable;

    /// <inheritdoc/>
    public override ImmutableArray<Placeholder> Placeholders => Allowed;

    /// <inheritdoc/>
    public override bool HasFigure(int item, CompanyFigures company) => company.Scorecard.Statements[item].Score is not null;

    /// <inheritdoc/>
    public override int Number(Placeholder name, Found found, PublishedFigures figures) => name switch
    {
        Placeholder.Count => found.Items.Length,
        Placeholder.Of => figures.ScoredStatementsAmong(Items),
        _ => figures.RatingsOf(found.First, name),
    };

    /// <inheritdoc/>
    public override bool IsTentative(Found found, PublishedFigures figures) => side == StatementSide.Split && figures.AnyFewAnswers(found.Items);

    /// <inheritdoc/>
    public override string NameOf(int item, CatalogueWords words) => words.Statements[item];

    /// <inheritdoc/>
    protected override double? SeverityOf(int item, CompanyFigures company)
    {
        var statement = company.Scorecard.Statements[item];
        var camps = statement.SplitCamps == true;
        if (side == StatementSide.Split ? !camps : withoutCamps && camps)
            return null;

        var answers = statement.Answers!.Value;
        var onThatSide = AnswersOf((IsFavourable ? statement.Favourable : statement.Unfavourable)!.Value, answers);
        return Exact.IsAtLeast(onThatSide, answers, bound) ? Severity(bound, 100.0 * onThatSide / answers, 100) : null;
    }

    /// <inheritdoc/>
    protected override bool Meets(int person, int item, CompanyFigures company) => company.LeansTo(person, item) == (IsFavourable ? 1 : -1);

    // The scorecard holds shares in full precision, so that the nearest whole number is the number of answers.
    private static int AnswersOf(double share, int answers) => (int)Math.Round(share * answers);
}
