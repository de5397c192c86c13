using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Survey.App.Assessments;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.AssessmentPages;

/// <summary>
/// The form for a new assessment. Its fields are called as the members that the API takes, and are read by the same code; only the people come as a list.
/// </summary>
internal static class NewAssessmentFields
{
    /// <summary>Names of the fields.</summary>
    public const string Company = "company", RequestedBy = "requestedBy", Role = "role", ClosesAt = "closesAt", TimeZone = "timeZone",
        MinimumGroup = "minimumGroup", List = "list", Purpose = "purpose", HoldReport = "holdReport", ShowComments = "showComments", Earlier = "earlierAssessment";

    /// <summary>The fields in the order of the form.</summary>
    public static readonly ImmutableArray<string> All =
        [Earlier, Company, RequestedBy, Role, ClosesAt, TimeZone, MinimumGroup, List, Purpose, HoldReport, ShowComments];

    /// <summary>Those that must be filled in.</summary>
    public static readonly ImmutableArray<string> Needed = [Company, RequestedBy, ClosesAt, TimeZone];

    /// <summary>Those that are answered by choosing one of two sentences.</summary>
    public static readonly ImmutableArray<string> Choices = [HoldReport, ShowComments];

    private static readonly string[] Texts = [Earlier, Company, RequestedBy, Role, ClosesAt, TimeZone, Purpose];

    // A date can be looked at without its zone, which then is missing for itself.
    private const string AnyZone = "Etc/UTC";

    /// <summary>SHA-256 of everything that was filled in.</summary>
    public static ImmutableArray<byte> DigestOf(ImmutableDictionary<string, string> fields) =>
        ImmutableCollectionsMarshal.AsImmutableArray(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(All.Select(name => fields.GetValueOrDefault(name, "")))));

    /// <summary>What was filled in, with every problem noted under the name of its field, or its line in the list.</summary>
    public static AssessmentInput Read(ImmutableDictionary<string, string> fields, DateTimeOffset now, List<Problem> problems)
    {
        var members = new JsonObject();
        foreach (var name in Texts.Where(name => Text(name).Length > 0))
            members[name] = Text(name);
        if (Text(MinimumGroup) is { Length: > 0 } group)
            members[MinimumGroup] = int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : group;
        foreach (var name in Choices.Where(name => Text(name).Length > 0))
            members[name] = bool.TryParse(Text(name), out var flag) ? flag : Text(name);
        if (Text(TimeZone).Length == 0)
        {
            problems.Add(new(TimeZone, null, ""));
            members[TimeZone] = AnyZone;
        }

        var input = JsonInput.Read(Encoding.UTF8.GetBytes(members.ToJsonString()), problems)!;
        var settings = AssessmentInput.TakeSettings(input, now, problems);
        var people = PastedPeople.Read(Text(List), problems);
        InvitationRules.Check(people, [], problems);
        return new(settings, people);

        string Text(string name) => fields.GetValueOrDefault(name, "").Trim();
    }
}
