using System.CommandLine.Parsing;
using System.Globalization;

namespace Survey.Cli;

/// <summary>Parsers of options whose fault is then told in words of this program instead of names of types.</summary>
internal static class OptionValue
{
    /// <summary>A whole number.</summary>
    public static int Whole(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        return Refuse<int>(result, "a whole number");
    }

    /// <summary>One of the names of an enumeration, in any case.</summary>
    public static T OneOf<T>(ArgumentResult result)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, result.Tokens[^1].Value, StringComparison.OrdinalIgnoreCase)) is { } known
            ? Enum.Parse<T>(known)
            : Refuse<T>(result, string.Join(" or ", Enum.GetNames<T>()));

    private static T? Refuse<T>(ArgumentResult result, string wanted)
    {
        var place = result.Parent is OptionResult { IdentifierToken.Value: { } option } ? option : result.Argument.Name;
        result.AddError($"{place}: \"{result.Tokens[^1].Value}\": Must be {wanted}.");
        return default;
    }
}
