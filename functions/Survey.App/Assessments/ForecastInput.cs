using System.Collections.Immutable;
using Survey.App.Problems;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>The leader's forecast as it comes in: a score from 0 to 100 for each dimension.</summary>
internal static class ForecastInput
{
    /// <summary>The expected scores by dimension id. Scores that are missing or wrong, and ids that there are not, are noted.</summary>
    public static ImmutableSortedDictionary<string, double> Take(InputObject input, Questionnaire questionnaire)
    {
        var expected = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var dimension in questionnaire.Dimensions)
        {
            if (input.Number(dimension.Id, 0, 100, isRequired: true) is { } score)
                expected.Add(dimension.Id, score);
        }

        input.RejectOthers();
        return expected.ToImmutable();
    }
}
