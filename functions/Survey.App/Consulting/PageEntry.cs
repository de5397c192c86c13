using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Survey.App.Access;

namespace Survey.App.Consulting;

/// <summary>A consultant who was let in to a page, or what to answer instead.</summary>
/// <param name="Session">The session; null when refused.</param>
/// <param name="Fields">Fields of the posted form, by name; none unless one was posted.</param>
/// <param name="Refusal">What to answer instead; null when let in.</param>
public sealed record PageEntry(ConsultantSession? Session, ImmutableDictionary<string, string> Fields, IResult? Refusal)
{
    /// <summary>No fields.</summary>
    public static readonly ImmutableDictionary<string, string> NoFields = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the caller was turned away.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Session))]
    public bool IsRefused => Refusal is not null;
}
