using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>
/// The attack on comments, from within: everybody knows who has written one and in which order people answered, and one of the writers also knows
/// their own. What another writer wrote is known where all ways to give the texts to the writers that look the same give that writer the same one.
/// </summary>
/// <param name="writers">How many wrote a comment, all in one function; the first is the attacker.</param>
internal sealed class CommentAttack(int writers)
{
    private const int Respondents = 4;

    private static readonly string[] Texts = ["More time, please.", "Ask us earlier.", "Who owns the website?", "All is well."];

    private readonly SmallSurvey _survey = new("remit:sales", "insight", 3);

    /// <summary>What is known under some rules, one line a world and writer.</summary>
    public HashSet<string> Solve(Confidentiality rules)
    {
        var worlds = Assignments(writers).Select(texts => (texts, $"{texts[0]} {_survey.Publish(Table(texts), rules)}")).ToArray();
        return [.. Enumerable.Range(1, writers - 1).SelectMany(writer => Attacker.Solve(worlds, texts => texts[writer]).Select(texts => $"{writer}: {string.Join('|', texts)}"))];
    }

    private static AnswerTable Table(ImmutableArray<string> texts)
    {
        ImmutableArray<SmallSheet> sheets = [.. Enumerable.Range(0, Respondents).Select(person => new SmallSheet("s4", Comment: texts.ElementAtOrDefault(person)))];
        return new([sheets, [], [], []]);
    }

    private static IEnumerable<ImmutableArray<string>> Assignments(int size) => size == 0
        ? [[]]
        : Assignments(size - 1).SelectMany(texts => Texts.Except(texts).Select(texts.Add));
}
