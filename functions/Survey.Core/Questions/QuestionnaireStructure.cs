using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.Core.Questions;

/// <summary>A valid questionnaire without its wording.</summary>
internal sealed record QuestionnaireStructure(
    QuestionnaireVersion Version, ImmutableArray<Dimension> Dimensions, ImmutableArray<Activity> Activities, ImmutableArray<Statement> Statements);
