using System.Collections.Immutable;
using Survey.App.Assessments;

namespace Survey.App.Launching;

/// <summary>One company of a launch as it came in, checked.</summary>
/// <param name="Settings">What its assessment is to be.</param>
/// <param name="People">People to invite, in the order of the file; may be none.</param>
internal sealed record LaunchCompany(AssessmentSettings Settings, ImmutableArray<ParticipantInput> People);
