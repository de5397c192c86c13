using System.Collections.Immutable;
using Survey.App.Assessments;

namespace Survey.App.Launching;

/// <summary>One company of a launch as it came in, checked.</summary>
/// <param name="Place">Where it stands first.</param>
/// <param name="Settings">What its assessment is to be.</param>
/// <param name="People">People to invite, in the order of the file; may be none.</param>
/// <param name="Earlier">The earlier wave that it is compared with; null until it was looked for, and without one.</param>
internal sealed record LaunchCompany(string Place, AssessmentSettings Settings, ImmutableArray<ParticipantInput> People, EarlierWave? Earlier);
