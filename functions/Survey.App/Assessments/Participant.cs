using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>Somebody who was invited. Holds no answer, no time, and nothing that leads to their answers.</summary>
public sealed record Participant
{
    /// <summary>The assessment.</summary>
    public required string AssessmentId { get; init; }

    /// <summary>Random id within the assessment, base32 in lower case; also the order of listings.</summary>
    public required string Id { get; init; }

    /// <summary>The name that the consultant gave; null when only an address was given.</summary>
    public string? Name { get; init; }

    /// <summary>The address for invitations; null when links are handed out otherwise.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// The function that they were invited in; null when not said, and from the result on, when head counts are all that is kept of it. Respondents state
    /// their own.
    /// </summary>
    public RespondentFunction? Function { get; init; }

    /// <summary>SHA-256 of the token in their link, 32 bytes.</summary>
    public required ImmutableArray<byte> TokenHash { get; init; }

    /// <summary>The token sealed with the configured key, so that reminders send the same link; null from the close on.</summary>
    public ImmutableArray<byte>? SealedToken { get; init; }

    /// <summary>Whether answers of theirs are stored. Carries no time.</summary>
    public bool Answered { get; init; }
}
