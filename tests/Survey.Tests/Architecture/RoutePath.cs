using Microsoft.AspNetCore.Routing.Patterns;

namespace Survey.Tests.Architecture;

/// <summary>A route template as the paths that it matches.</summary>
internal sealed class RoutePath
{
    private readonly RoutePattern _pattern;

    private RoutePath(RoutePattern pattern) => _pattern = pattern;

    /// <summary>Names of the values in it.</summary>
    public IEnumerable<string> Values => _pattern.Parameters.Select(parameter => parameter.Name);

    public static RoutePath Parse(string route) => new(RoutePatternFactory.Parse(route));

    /// <summary>Whether some path may match both. Constraints are taken as matching anything, except one that allows the empty text alone.</summary>
    public bool Overlaps(RoutePath other) => Overlaps(Segments(), other.Segments());

    private static bool Overlaps(ReadOnlySpan<RoutePatternPathSegment> first, ReadOnlySpan<RoutePatternPathSegment> second)
    {
        if (first.IsEmpty || second.IsEmpty)
            return IsNothingOrOptional(first) && IsNothingOrOptional(second);
        return IsCatchAll(first[0]) || IsCatchAll(second[0]) || (CanBeEqual(first[0], second[0]) && Overlaps(first[1..], second[1..]));
    }

    private static bool IsNothingOrOptional(ReadOnlySpan<RoutePatternPathSegment> rest)
    {
        foreach (var segment in rest)
        {
            if (segment.Parts is not [RoutePatternParameterPart { IsOptional: true } or RoutePatternParameterPart { IsCatchAll: true }])
                return false;
        }

        return true;
    }

    private static bool IsCatchAll(RoutePatternPathSegment segment) => segment.Parts is [RoutePatternParameterPart { IsCatchAll: true }];

    // Segments of mixed parts are taken as overlapping with everything but a plain text that their own texts do not occur in.
    private static bool CanBeEqual(RoutePatternPathSegment first, RoutePatternPathSegment second) => (first.Parts, second.Parts) switch
    {
        ([RoutePatternLiteralPart a], [RoutePatternLiteralPart b]) => string.Equals(a.Content, b.Content, StringComparison.OrdinalIgnoreCase),
        ([RoutePatternLiteralPart a], _) => second.Parts.OfType<RoutePatternLiteralPart>().All(part => a.Content.Contains(part.Content, StringComparison.OrdinalIgnoreCase)),
        (_, [RoutePatternLiteralPart]) => CanBeEqual(second, first),
        _ => true,
    };

    private RoutePatternPathSegment[] Segments() =>
        [.. _pattern.PathSegments.Where(segment => segment.Parts is not [RoutePatternParameterPart parameter] || !IsEmptyOnly(parameter))];

    private static bool IsEmptyOnly(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Any(policy => policy.Content == "maxlength(0)");
}
