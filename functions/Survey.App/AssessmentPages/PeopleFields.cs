using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.Core;

namespace Survey.App.AssessmentPages;

/// <summary>The form to add people: one person by fields, more as a list.</summary>
internal static class PeopleFields
{
    /// <summary>Names of the fields.</summary>
    public const string Name = "name", Email = "email", Function = "function", List = "list";

    /// <summary>The fields in the order of the form.</summary>
    public static readonly ImmutableArray<string> All = [Name, Email, Function, List];

    /// <summary>The people that can be taken, with every problem of the others noted; the list's places are lines.</summary>
    public static ImmutableArray<ParticipantInput> Read(ImmutableDictionary<string, string> fields, List<Problem> problems)
    {
        var (name, email, function) = (Text(Name), Text(Email), Text(Function));
        var isOne = new[] { name, email, function }.Any(text => !string.IsNullOrWhiteSpace(text));
        var one = isOne ? ParticipantFields.Check(Name, field => field, name, email, function, isWhole: true, problems) : null;
        var more = PastedPeople.Read(Text(List), problems);
        return one is null ? more : more.Insert(0, one);

        string Text(string field) => fields.GetValueOrDefault(field, "");
    }
}
