using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Scoring;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.App.Reporting;

/// <summary>The comments of a report: lists those that it shows, and deletes one wherever it is kept. They are never edited.</summary>
public sealed class ReportComments(IResultStore results, IAnswerStore answers, ReportPublisher publisher)
{
    /// <summary>What the report shows: the same comments in the same order. Null where there is no report.</summary>
    internal async Task<CommentsView?> ListAsync(Assessment assessment, CancellationToken cancellationToken) =>
        assessment.State == AssessmentState.Reported && await results.FindAsync(assessment.Id, cancellationToken) is { } result
            ? new(Shown(assessment, result), assessment.ShowComments, assessment.MinimumGroup)
            : null;

    /// <summary>Deletes a comment from the result and the answers, and makes the report again. False when it shows no such comment.</summary>
    internal async Task<bool> DeleteAsync(Assessment assessment, string commentId, CancellationToken cancellationToken)
    {
        while (await results.FindAsync(assessment.Id, cancellationToken) is { } stored)
        {
            var comments = Shown(assessment, stored);
            var index = comments.Select(comment => comment.Id).ToImmutableArray().IndexOf(commentId);
            if (assessment.State != AssessmentState.Reported || index < 0)
                return false;

            // The result comes last: should this end half way, the comment can still be found and deleted again.
            var others = comments.Count(comment => comment.Text == comments[index].Text) - 1;
            await EraseFromAnswersAsync(assessment, comments[index].Text, others, cancellationToken);
            var next = ResultJson.Write(ShownComment.Without(ResultJson.Read(stored), index));
            if (await results.ReplaceAsync(assessment.Id, stored, next, cancellationToken))
            {
                await publisher.RemakeAsync(assessment.Id, cancellationToken);
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<ShownComment> Shown(Assessment assessment, string result) =>
        assessment.ShowComments ? ShownComment.Of(assessment.Id, ResultJson.Read(result)) : [];

    // A deletion that is done again, after a crash or beside another one, erases none of the others that are alike.
    private async Task EraseFromAnswersAsync(Assessment assessment, string comment, int others, CancellationToken cancellationToken)
    {
        if (assessment.AnswersDeletedAt is not null)
            return;

        var questionnaire = BuiltInQuestionnaire.In(assessment.Language);
        while (true)
        {
            var alike = (from stored in await answers.GatherAsync(assessment.Id, cancellationToken)
                         let sheet = AnswerSheetJson.Read(stored, questionnaire).Value
                         where sheet?.Comment == comment
                         select (stored, bare: AnswerSheetJson.Write(sheet.WithoutComment()))).ToImmutableArray();
            if (alike.Length <= others)
                return;

            await answers.ReplaceGatheredAsync(assessment.Id, alike[0].stored, alike[0].bare, cancellationToken);
        }
    }
}

/// <summary>The comments that a report shows, in its order: sorted by text, without function. Empty when it shows none.</summary>
/// <param name="Comments">The comments.</param>
/// <param name="ShowComments">Whether comments are turned on.</param>
/// <param name="MinimumGroup">How many there must be for any to be shown.</param>
internal sealed record CommentsView(ImmutableArray<ShownComment> Comments, bool ShowComments, int MinimumGroup);

/// <summary>How comments are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CommentsView))]
internal sealed partial class CommentsJson : JsonSerializerContext;
