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
        var email = item.Text("email", ParticipantFields.LongestEmail);
        var function = item.Text("function", 40);
        item.RejectOthers();
        return problems.Count == before ? ParticipantFields.Check(item.Path, item.PlaceOf, name, email, function, problems) : null;
    }
}
