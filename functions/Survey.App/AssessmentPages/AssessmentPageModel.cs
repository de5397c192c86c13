using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Consulting;

namespace Survey.App.AssessmentPages;

/// <summary>What the page of one assessment shows.</summary>
public sealed class AssessmentPageModel
{
    internal AssessmentPageModel(ConsultantFrame frame, Assessment assessment, AssessmentView view, PeoplePage people, DateTimeOffset now, int peopleRetentionDays)
    {
        (Frame, Assessment, View, People, Now) = (frame, assessment, view, people, now);
        NamesGoAt = assessment.PeopleDeletedAt ?? (assessment.ClosedAt ?? assessment.AcceptsUntil()).AddDays(peopleRetentionDays);
    }

    /// <summary>What is around the page.</summary>
    public ConsultantFrame Frame { get; }

    /// <summary>The assessment.</summary>
    public Assessment Assessment { get; }

    /// <summary>The assessment as the consultant may see it.</summary>
    internal AssessmentView View { get; }

    /// <summary>One page of its people.</summary>
    internal PeoplePage People { get; }

    /// <summary>The present, UTC.</summary>
    internal DateTimeOffset Now { get; }

    /// <summary>When the names of its people are deleted, or were, UTC.</summary>
    internal DateTimeOffset NamesGoAt { get; }

    /// <summary>Whether answers are taken, so that people can be added and removed.</summary>
    internal bool IsOpen => Assessment.TakesAnswers(Now);

    /// <summary>Whether the report is being made, so that the page is worth loading again.</summary>
    internal bool IsGoing => Assessment is { State: AssessmentState.Closed, ScoringFailedAt: null };
}

/// <summary>Some of the people of an assessment, by name.</summary>
/// <param name="Shown">Those on this page.</param>
/// <param name="From">The place of the first one among those asked for, from 1.</param>
/// <param name="Matching">How many are asked for in all.</param>
/// <param name="All">How many there are.</param>
/// <param name="Answered">Of these, how many have answered.</param>
/// <param name="HaveFunctions">Whether the function of anybody is known; from the result on none is.</param>
/// <param name="Filter">Which ones are asked for.</param>
/// <param name="Find">What their name or address is to hold; empty for anything.</param>
/// <param name="Added">How many have just been added; 0 for none.</param>
internal sealed record PeoplePage(
    ImmutableArray<ParticipantView> Shown, int From, int Matching, int All, int Answered, bool HaveFunctions, PeopleFilter Filter, string Find, int Added);

/// <summary>Which people are shown.</summary>
public enum PeopleFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those who have answered.</summary>
    Answered,

    /// <summary>Those who have not.</summary>
    Waiting,
}
