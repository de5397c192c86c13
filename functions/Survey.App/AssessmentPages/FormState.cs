using System.Collections.Immutable;
using Survey.App.Pages;
using Survey.Core;

namespace Survey.App.AssessmentPages;

/// <summary>A form as it was filled in, and what is wrong with it.</summary>
/// <param name="Values">The fields, by name; what was typed stays.</param>
/// <param name="Problems">What is wrong, in the order of the form: the place is the field's name.</param>
public sealed record FormState(ImmutableDictionary<string, string> Values, ImmutableArray<Problem> Problems)
{
    private const int MostOfAField = 12;

    /// <summary>The value of a field; empty when it was not filled in.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>What is wrong with a field.</summary>
    public IEnumerable<Problem> Of(string field) => Problems.Where(problem => problem.Place == field);

    /// <summary>The form, with its problems sorted into fields and worded for whoever fills it in.</summary>
    /// <param name="texts">The language.</param>
    /// <param name="values">The fields.</param>
    /// <param name="problems">What is wrong; a place that is no field is a line of the list.</param>
    /// <param name="fields">The fields in the order of the form.</param>
    /// <param name="list">The field that holds the list.</param>
    internal static FormState Of(
        PageTexts texts, ImmutableDictionary<string, string> values, IEnumerable<Problem> problems, ImmutableArray<string> fields, string list) => new(
        values,
        [
            .. problems
                .Select(problem => fields.Contains(problem.Place) ? Worded(texts, values, problem) : new(list, problem.Value, OfLine(texts, problem)))
                .GroupBy(problem => problem.Place)
                .OrderBy(group => fields.IndexOf(group.Key))
                .SelectMany(group => Cut(texts, [.. group])),
        ]);

    // Whoever left a field empty, or chose from a list, need not read what an API would have taken.
    private static Problem Worded(PageTexts texts, ImmutableDictionary<string, string> values, Problem problem) =>
        string.IsNullOrWhiteSpace(values.GetValueOrDefault(problem.Place)) ? problem with { Reason = texts["form.needed"] }
        : NewAssessmentFields.Choices.Contains(problem.Place) ? problem with { Reason = texts["form.choice"] }
        : problem;

    private static string OfLine(PageTexts texts, Problem problem)
    {
        var place = char.ToUpper(problem.Place[0], texts.Culture) + problem.Place[1..];
        return problem.Value is { Length: > 0 } value
            ? texts.Format("form.line.value", ("place", place), ("value", value), ("reason", problem.Reason))
            : texts.Format("form.line", ("place", place), ("reason", problem.Reason));
    }

    private static ImmutableArray<Problem> Cut(PageTexts texts, ImmutableArray<Problem> problems) => problems.Length <= MostOfAField
        ? problems
        : [.. problems[..MostOfAField], new(problems[0].Place, null, texts.Count("form.more", problems.Length - MostOfAField))];
}
