using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>Somebody to invite, as it came in.</summary>
/// <param name="Place">Where in the input: a JSON path or a row.</param>
/// <param name="Name">Name; null without one.</param>
/// <param name="Email">Address; null without one. One of the two is there.</param>
/// <param name="Function">Function; null when not said.</param>
internal sealed record ParticipantInput(string Place, string? Name, string? Email, RespondentFunction? Function);
