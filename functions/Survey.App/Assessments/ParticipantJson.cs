using System.Collections.Immutable;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Reads people to invite from JSON: <c>{"participants": [{"name", "email", "function"}]}</c>.</summary>
internal static class ParticipantJson
{
    /// <summary>A body of its own. Empty, with every problem noted, when anything cannot be taken.</summary>
    public static ImmutableArray<ParticipantInput> Read(ReadOnlyMemory<byte> body, List<Problem> problems)
    {
        if (JsonInput.Read(body, problems) is not { } input)
            return [];

        var participants = Take(input, problems);
        input.RejectOthers();
        if (participants.IsEmpty && problems.Count == 0)
            problems.Add(new("participants", null, "Must be a list of at least one participant."));
        return participants;
    }

    /// <summary>The member of a larger body; empty without one.</summary>
    public static ImmutableArray<ParticipantInput> Take(InputObject input, List<Problem> problems) =>
        [.. input.Objects("participants", ParticipantListing.Maximum).Select(item => Participant(item, problems)).OfType<ParticipantInput>()];

    private static ParticipantInput? Participant(InputObject item, List<Problem> problems)
    {
        var before = problems.Count;
        var name = item.Text("name", ParticipantFields.LongestName);
        var email = item.Text("email", EmailAddress.Longest);
        var function = item.Text("function", 40);
        item.RejectOthers();

        // A field that could not be read says so itself; the others are looked at all the same.
        var isWhole = problems.Count == before;
        var participant = ParticipantFields.Check(item.Path, item.PlaceOf, name, email, function, isWhole, problems);
        return isWhole ? participant : null;
    }
}
