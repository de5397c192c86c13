using System.Collections.Immutable;

namespace Survey.Core.Scoring;

/// <summary>
/// What a later wave needs of this one for its trend: kept with the result and never shown, exported or logged. It holds only figures of groups that
/// are shown anyway, but unrounded.
/// </summary>
/// <param name="Questionnaire">The instrument; waves are compared only within one version.</param>
/// <param name="Figures">One entry for the index (id <c>index</c>) and each dimension that has a score; empty with too few respondents.</param>
public sealed record WaveSummary(QuestionnaireVersion Questionnaire, ImmutableArray<WaveFigure> Figures);

/// <summary>One figure of a wave.</summary>
/// <param name="Id">A dimension's id, or <c>index</c>.</param>
/// <param name="Score">The score, 0 to 100, unrounded.</param>
/// <param name="Variance">Its variance V, in points².</param>
/// <param name="VarianceSpread">Σ v²/(m − 1) over its groups, for the degrees of freedom.</param>
public sealed record WaveFigure(string Id, double Score, double Variance, double VarianceSpread);
