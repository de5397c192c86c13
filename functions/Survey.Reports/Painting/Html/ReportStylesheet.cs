using System.Text;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Html;

/// <summary>The one stylesheet of report pages. It needs no font, picture or script, so that a policy of <c>style-src 'self'</c> suffices.</summary>
public static class ReportStylesheet
{
    /// <summary>The stylesheet: colours from <see cref="Palette"/> as custom properties, then the rules.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        var text = new StringBuilder(":root{");
        foreach (var ink in Enum.GetValues<Ink>())
            text.Append("--").Append(ink.ToString().ToLowerInvariant()).Append(':').Append(Palette.Of(ink)).Append(';');
        text.Append("}\n");
        using var stream = typeof(ReportStylesheet).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The stylesheet of reports is missing.");
        using var reader = new StreamReader(stream);
        return text.Append(reader.ReadToEnd()).ToString();
    }
}
