using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Survey.Core;

namespace Survey.App.Reporting;

/// <summary>A comment that a report shows.</summary>
/// <param name="Id">
/// Names it for its deletion, and stays its own when others are deleted. Made of the assessment and the text, so that it says nothing of who wrote it, or when.
/// </param>
/// <param name="Text">What somebody wrote.</param>
internal sealed record ShownComment(string Id, string Text)
{
    /// <summary>The comments of a result in its order, which is that of their texts. Of comments alike, each has an id of its own.</summary>
    public static ImmutableArray<ShownComment> Of(string assessmentId, AssessmentResult result) =>
        [.. result.Comments.Zip(NumbersOf(result), (text, number) => new ShownComment(Name(assessmentId, text, number), text))];

    /// <summary>The result without one of its comments; without any once fewer than k would be left, since a few can be told apart by their style.</summary>
    /// <param name="result">The result.</param>
    /// <param name="index">Place of the comment among the result's, from 0.</param>
    public static AssessmentResult Without(AssessmentResult result, int index)
    {
        var left = result.Comments.RemoveAt(index);
        if (left.Length < result.Scorecard.MinimumGroup)
            return result with { Comments = [], CommentNumbers = null };

        var numbers = NumbersOf(result).RemoveAt(index);
        return result with { Comments = left, CommentNumbers = numbers.SequenceEqual(Counted(left)) ? null : numbers };
    }

    private static ImmutableArray<int> NumbersOf(AssessmentResult result) => result.CommentNumbers ?? Counted(result.Comments);

    private static ImmutableArray<int> Counted(ImmutableArray<string> comments)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. comments.Select(text => seen[text] = seen.GetValueOrDefault(text) + 1)];
    }

    private static string Name(string assessmentId, string text, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{assessmentId}\n{number}\n{text}"))[..8]);
}
