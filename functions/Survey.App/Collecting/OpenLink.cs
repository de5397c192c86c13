using Survey.App.Assessments;
using Survey.App.Links;

namespace Survey.App.Collecting;

/// <summary>A personal link that leads to a survey, open or closed.</summary>
/// <param name="Token">The secret in the link.</param>
/// <param name="Participant">Whose link it is.</param>
/// <param name="Assessment">The survey.</param>
public sealed record OpenLink(LinkToken Token, Participant Participant, Assessment Assessment)
{
    /// <summary>Path of the survey's own pages.</summary>
    public string Path => $"/s/{Token}";

    /// <summary>From this instant on, UTC, nothing is accepted.</summary>
    public DateTimeOffset ClosesAt => Assessment.AcceptsUntil();

    /// <summary>Whether answers are taken at this instant. The store decides once more when they arrive.</summary>
    public bool TakesAnswers(DateTimeOffset now) => Assessment.TakesAnswers(now);
}
