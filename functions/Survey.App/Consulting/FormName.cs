using System.Collections.Immutable;
using Survey.App.Links;

namespace Survey.App.Consulting;

/// <summary>
/// The name that a form is given out under, made afresh whenever it is shown, so that a form that is sent twice, by a second click or a reload, makes one thing.
/// 16 characters of lower-case base32.
/// </summary>
internal static class FormName
{
    /// <summary>The hidden field that it stands in.</summary>
    public const string Field = "once";

    private const int Length = 16;

    /// <summary>A name for a new form.</summary>
    public static string Create() => RandomId.Create(Length);

    /// <summary>The form's name; null when there is none, or it is not one that was given out.</summary>
    public static string? Of(ImmutableDictionary<string, string> fields) =>
        fields.TryGetValue(Field, out var name) && RandomId.IsWellFormed(name, Length) ? name : null;
}
