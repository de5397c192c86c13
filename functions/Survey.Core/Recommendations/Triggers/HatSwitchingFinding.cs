using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// How much of its week one function gives to the other's work, at or above a bound, or below one. Value: the mean; the extreme is 100 %, for
/// "below" 0 %. A person of that function meets it with an own share on that side of the bound.
/// </summary>
/// <param name="id">Its id within the entry.</param>
/// <param name="function">Whose week: sales (its marketing) or marketing (its selling).</param>
/// <param name="bound">Per cent of the week, 1 to 99.</param>
/// <param name="below">Whether shares below the bound meet it; else shares from the bound on.</param>
internal sealed class HatSwitchingFinding(string id, RespondentFunction function, int bound, bool below) : Finding(id)
{
    private static readonly ImmutableArray<Placeholder> Allowed = [Placeholder.Week];

    /// <inheritdoc/>
    public override bool IsFavourable => below;

    /// <inheritdoc/>
    public override ImmutableArray<Placeholder> Placeholders => Allowed;

    /// <inheritdoc/>
    public override Match? Evaluate(CompanyFigures company)
    {
        var hats = company.Scorecard.HatSwitching;
        if ((function == RespondentFunction.Sales ? hats.SalesOnMarketing : hats.MarketingOnSelling) is not { } mean || !IsMet(mean))
            return null;

        var people = new PersonSet(company.People);
        for (var person = 0; person < company.People; person++)
        {
            if (company.FunctionOf(person) == function && company.OwnOtherHat(person) is { } own && IsMet(own))
                people.Add(person);
        }

        return new(Severity(bound, mean, below ? 0 : 100), people.Share, people, [new(this, [])]);
    }

    /// <inheritdoc/>
    public override int Number(Placeholder name, Found found, PublishedFigures figures) => figures.OtherHat(function);

    private bool IsMet(double share) => Exact.Rounded(share) < bound == below;
}
