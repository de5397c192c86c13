using System.Globalization;
using Survey.Core;
using Survey.Reports.Blocks;

namespace Survey.Reports;

/// <summary>An accent colour that is dark enough to colour text on white.</summary>
public sealed record AccentColour
{
    private AccentColour(Rgb colour) => Colour = colour;

    /// <summary>The colour.</summary>
    public Rgb Colour { get; }

    /// <summary>Reads <c>#RRGGBB</c>; a problem when it is something else, or its contrast on white is below <see cref="Palette.LeastAccentContrast"/>.</summary>
    /// <param name="text">The colour.</param>
    /// <param name="place">Where it stands, for the problem.</param>
    public static Reading<AccentColour> Read(string text, string place)
    {
        if (!Rgb.TryParse(text, out var colour))
            return new(null, [new Problem(place, text, "A colour is written as # and six hexadecimal digits, such as #1F4E79.")], []);
        var contrast = colour.ContrastTo(Palette.Of(Ink.White));
        if (contrast >= Palette.LeastAccentContrast)
            return new(new AccentColour(colour), [], []);
        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"Text in this colour is hard to read on white: its contrast is {contrast:0.0}, and it must be {Palette.LeastAccentContrast:0.0} or more.");
        return new(null, [new Problem(place, text, reason)], []);
    }
}
