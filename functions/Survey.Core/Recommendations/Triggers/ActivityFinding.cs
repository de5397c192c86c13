using System.Collections.Immutable;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Scoring;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// Activities with one of some statuses, or with a dispute. Value: the share of answers that name the home function, against the 70 % from
/// which an activity is clear; the extreme is 0 %, for clear activities 100 %. A person meets it with an own answer other than the home
/// function, for clear activities with the home function.
/// </summary>
/// <param name="id">Its id within the entry.</param>
/// <param name="items">Indexes of activities.</param>
/// <param name="count">How many must meet it.</param>
/// <param name="statuses">Statuses that meet it; empty for any.</param>
/// <param name="disputed">Whether the activity has to be disputed, or must not be; null for either.</param>
internal sealed class ActivityFinding(string id, ImmutableArray<int> items, int count, ImmutableArray<ActivityStatus> statuses, bool? disputed)
    : ItemFinding(id, items, count)
{
    private const double ClearFrom = 70;

    private static readonly ImmutableArray<Placeholder> Allowed =
    [
        Placeholder.Count, Placeholder.Of, Placeholder.Clear, Placeholder.Scored, Placeholder.Name, Placeholder.Names, Placeholder.HomeFunction,
        Placeholder.OtherFunction, Placeholder.Answers, Placeholder.Home, Placeholder.Other, Placeholder.Both, Placeholder.Elsewhere,
        Placeholder.None, Placeholder.HomePercent, Placeholder.Instead,
    ];

    /// <inheritdoc/>
    public override bool IsFavourable => statuses is [ActivityStatus.Clear];

    /// <inheritdoc/>
    public override ImmutableArray<Placeholder> Placeholders => Allowed;

    /// <inheritdoc/>
    public override bool HasFigure(int item, CompanyFigures company) => company.Scorecard.Activities[item].Status is not null;

    /// <inheritdoc/>
    public override int Number(Placeholder name, Found found, PublishedFigures figures) => name switch
    {
        Placeholder.Count => found.Items.Length,
        Placeholder.Of => figures.ScoredAmong(Items),
        Placeholder.Clear => figures.ClearActivities,
        Placeholder.Scored => figures.ScoredActivities,
        _ => figures.AnswersTo(found.First, name),
    };

    /// <inheritdoc/>
    public override bool IsTentative(Found found, PublishedFigures figures) => figures.AnyTentative(found.Items);

    /// <inheritdoc/>
    public override string NameOf(int item, CatalogueWords words) => words.Activities[item];

    /// <inheritdoc/>
    protected override double? SeverityOf(int item, CompanyFigures company)
    {
        var activity = company.Scorecard.Activities[item];
        if (!statuses.IsEmpty && !statuses.Contains(activity.Status!.Value))
            return null;

        if (disputed is { } expected && activity.Disputed != expected)
            return null;

        return Severity(ClearFrom, 100.0 * activity.HomeAnswers() / activity.Answers!.Value, IsFavourable ? 100 : 0);
    }

    /// <inheritdoc/>
    protected override bool Meets(int person, int item, CompanyFigures company) => company.NamesHome(person, item) == IsFavourable;
}
