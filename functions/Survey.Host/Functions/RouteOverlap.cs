using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Survey.Host.Functions;

/// <summary>
/// Whether some path matches two routes. The Functions host takes functions in the order of their names, not the more specific route, so no two may
/// overlap. Constraints are not weighed (but for "at most no characters", the host's way to serve the root): a route that relies on one is refused.
/// </summary>
internal static class RouteOverlap
{
    private const string Anything = "*";
    private const string Rest = "**";

    /// <summary>Whether some path matches both.</summary>
    public static bool Exists(RoutePattern first, RoutePattern second)
    {
        var left = Alternatives(first);
        return Alternatives(second).Any(right => left.Any(one => Meet(one.AsSpan(), right.AsSpan())));
    }

    /// <summary>A route as lists of segments, one list for each number of optional segments that are present.</summary>
    private static ImmutableArray<ImmutableArray<string>> Alternatives(RoutePattern pattern)
    {
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        ImmutableArray<string> segments = [];
        foreach (var segment in pattern.PathSegments)
        {
            if (segment.Parts is [RoutePatternParameterPart { IsOptional: true } or RoutePatternParameterPart { IsCatchAll: true }])
                alternatives.Add(segments);
            if (segment.Parts is [RoutePatternParameterPart parameter] && IsAlwaysEmpty(parameter))
                return alternatives.ToImmutable();
            segments = segments.Add(segment.Parts is [RoutePatternParameterPart { IsCatchAll: true }]
                ? Rest
                : string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content.ToLowerInvariant()
                    : part is RoutePatternSeparatorPart separator ? separator.Content
                    : Anything)));
        }

        alternatives.Add(segments);
        return alternatives.ToImmutable();
    }

    private static bool IsAlwaysEmpty(RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Any(policy => policy.Content is "maxlength(0)" or "length(0)");

    private static bool Meet(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        if (left is [Rest] || right is [Rest])
            return true;
        if (left.IsEmpty || right.IsEmpty)
            return left.IsEmpty && right.IsEmpty;
        return MeetText(left[0], right[0]) && Meet(left[1..], right[1..]);
    }

    /// <summary>Whether some text fits both patterns, in which an asterisk stands for one character or more.</summary>
    private static bool MeetText(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return left.IsEmpty && right.IsEmpty;
        if (left[0] != '*' && right[0] != '*')
            return left[0] == right[0] && MeetText(left[1..], right[1..]);

        // One character is taken by both; an asterisk may end with it or go on.
        var leftRest = left[0] == '*' ? left : left[1..];
        var rightRest = right[0] == '*' ? right : right[1..];
        return MeetText(left[1..], right[1..])
            || (left[0] == '*' && MeetText(leftRest, right[1..]))
            || (right[0] == '*' && MeetText(left[1..], rightRest));
    }
}
