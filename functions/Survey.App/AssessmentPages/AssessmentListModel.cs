using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Consulting;

namespace Survey.App.AssessmentPages;

/// <summary>What the page of all assessments shows.</summary>
public sealed record AssessmentListModel
{
    /// <summary>What is around the page.</summary>
    public required ConsultantFrame Frame { get; init; }

    /// <summary>The present, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How many there are of each kind.</summary>
    public required AssessmentCounts Counts { get; init; }

    /// <summary>Which ones are asked for.</summary>
    public required AssessmentFilter Filter { get; init; }

    /// <summary>One page of them, by company.</summary>
    public required ImmutableArray<AssessmentRow> Shown { get; init; }

    /// <summary>The place of the first one among those asked for, from 1.</summary>
    public required int From { get; init; }
}

/// <summary>One line of the list.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Heads">How many people are invited and have answered; as they stood at the close once it is closed.</param>
public sealed record AssessmentRow(Assessment Assessment, ParticipantCount Heads);

/// <summary>How many assessments there are of each kind.</summary>
/// <param name="All">All of them.</param>
/// <param name="Open">Those that are not closed.</param>
/// <param name="Reported">Those with a report.</param>
/// <param name="TooFew">Those that closed without one.</param>
public sealed record AssessmentCounts(int All, int Open, int Reported, int TooFew)
{
    /// <summary>Those that are closed, with a report or without.</summary>
    public int Closed => All - Open;

    /// <summary>How many a filter lets through.</summary>
    public int Of(AssessmentFilter filter) => filter switch
    {
        AssessmentFilter.Open => Open,
        AssessmentFilter.Closed => Closed,
        AssessmentFilter.Reported => Reported,
        _ => All,
    };
}

/// <summary>Which assessments are shown.</summary>
public enum AssessmentFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that are not closed.</summary>
    Open,

    /// <summary>Those that are, with a report or without.</summary>
    Closed,

    /// <summary>Those with a report.</summary>
    Reported,
}
