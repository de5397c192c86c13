using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>How many people were invited and have answered, in all and by the function that they were invited in.</summary>
/// <param name="Invited">People invited.</param>
/// <param name="Answered">Of these, people whose answers are stored.</param>
/// <param name="Functions">Each function that somebody was invited in, in the order of <see cref="RespondentFunction"/>; people without one are
/// in the totals only.</param>
public sealed record HeadCounts(int Invited, int Answered, ImmutableArray<FunctionHeadCount> Functions)
{
    /// <summary>Counts participants; of none, all counts are 0.</summary>
    public static HeadCounts Of(IReadOnlyCollection<Participant> participants) => new(
        participants.Count,
        participants.Count(participant => participant.Answered),
        [.. participants
            .Where(participant => participant.Function is not null)
            .GroupBy(participant => participant.Function!.Value)
            .OrderBy(people => people.Key)
            .Select(people => new FunctionHeadCount(people.Key, people.Count(), people.Count(participant => participant.Answered)))]);
}

/// <summary>Head counts of one function.</summary>
/// <param name="Function">The function that these people were invited in; they state their own when they answer.</param>
/// <param name="Invited">People invited, at least 1.</param>
/// <param name="Answered">Of these, people whose answers are stored.</param>
public sealed record FunctionHeadCount(RespondentFunction Function, int Invited, int Answered);
