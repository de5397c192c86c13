using System.Collections.Immutable;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// A response rate below a bound, where the number of invited is known. Value: respondents of invited, compared in whole people; the extreme
/// is 0 %. It is about those who did not answer, so its reach is their share of the invited, and it stands alone in its trigger.
/// </summary>
/// <param name="id">Its id within the entry.</param>
/// <param name="bound">Per cent, 1 to 99.</param>
internal sealed class ResponseFinding(string id, int bound) : Finding(id)
{
    private static readonly ImmutableArray<Placeholder> Allowed = [Placeholder.Respondents, Placeholder.Invited, Placeholder.Percent];

    /// <inheritdoc/>
    public override bool IsFavourable => false;

    /// <inheritdoc/>
    public override ImmutableArray<Placeholder> Placeholders => Allowed;

    /// <inheritdoc/>
    public override Match? Evaluate(CompanyFigures company)
    {
        var (respondents, invited) = (company.Scorecard.Respondents, company.Scorecard.Invited);
        if (invited is not { } all || Exact.IsAtLeast(respondents, all, bound))
            return null;

        var rate = (double)respondents / all;
        return new(Severity(bound, 100 * rate, 0), 1 - rate, null, [new(this, [])]);
    }

    /// <inheritdoc/>
    public override int Number(Placeholder name, Found found, PublishedFigures figures) => figures.Response(name);
}
