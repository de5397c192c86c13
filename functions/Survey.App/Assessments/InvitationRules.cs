using System.Collections.Immutable;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Who can be invited besides those who are. Pure.</summary>
internal static class InvitationRules
{
    /// <summary>
    /// Notes people who are there already or stand twice in the input: with the same address, or, where either has no address, with the same
    /// name; case does not matter. Notes when there would be more people than an assessment takes.
    /// </summary>
    public static void Check(ImmutableArray<ParticipantInput> inputs, ImmutableArray<Participant> invited, List<Problem> problems)
    {
        if (inputs.Length + invited.Length > ParticipantListing.Maximum)
            problems.Add(new(
                "participants", $"{inputs.Length}",
                $"Must be at most {ParticipantListing.Maximum} with the {invited.Length} who are invited already."));

        var people = new People();
        foreach (var participant in invited)
            people.Add("an earlier invitation", participant.Name, participant.Email);
        foreach (var input in inputs)
        {
            if (people.Find(input.Name, input.Email) is { } earlier)
                problems.Add(new(input.Place, input.Email ?? input.Name, $"Is invited twice: the same person as {earlier}."));
            else
                people.Add(input.Place, input.Name, input.Email);
        }
    }

    private sealed class People
    {
        private readonly Dictionary<string, string> _byEmail = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, string> _byNameAlone = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string place, string? name, string? email)
        {
            if (email is not null)
                _byEmail.TryAdd(email, place);
            if (name is not null)
                (email is null ? _byNameAlone : _byName).TryAdd(name, place);
        }

        public string? Find(string? name, string? email)
        {
            if (email is not null && _byEmail.TryGetValue(email, out var place))
                return place;
            if (name is null)
                return null;

            // Two people of one name are told apart by their addresses, if both have one.
            return _byNameAlone.GetValueOrDefault(name) ?? (email is null ? _byName.GetValueOrDefault(name) : null);
        }
    }
}
