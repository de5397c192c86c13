using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Survey.Reports.Painting.Html;

namespace Survey.App.Pages;

/// <summary>
/// The static files, embedded in the assembly because the function host serves no folder. Each address holds the hash of its content, so that
/// browsers may keep it for ever; <c>url(name)</c> in the style sheets is rewritten to such an address.
/// </summary>
internal static class AssetCatalog
{
    private const string Prefix = "assets/";
    private const string StylePrefix = "styles/";
    private const string PageStyles = "pages.css", ConsultantStyles = "consultant.css";
    private const string Fonts = StylePrefix + PageStyles + "/0-fonts.css";

    private static readonly FrozenDictionary<string, Asset> ByName = Load();

    private static readonly FrozenDictionary<string, Asset> ByPublicName = ByName.Values.ToFrozenDictionary(asset => asset.PublicName, StringComparer.Ordinal);

    /// <summary>The address of an asset, from the root of the service. Throws <see cref="KeyNotFoundException"/> for an unknown name.</summary>
    public static string Url(string name) => "/" + Prefix + ByName[name].PublicName;

    /// <summary>The asset with this public name, or null.</summary>
    public static Asset? Find(string publicName) => ByPublicName.GetValueOrDefault(publicName);

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var assets = Names(assembly, Prefix).Select(name => new Asset(name[Prefix.Length..], Read(assembly, name))).ToList();
        Asset[] sheets =
        [
            new(PageStyles, Link(StyleText(assembly, PageStyles), assets)),
            new(ConsultantStyles, Link(StyleText(assembly, ConsultantStyles), assets)),
            new("report.css", Link(Text(assembly, Fonts) + ReportStylesheet.Text, assets)),
        ];
        return assets.Concat(sheets).ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    // One request brings all parts of a style sheet, in the order of their names.
    private static string StyleText(Assembly assembly, string sheet) =>
        string.Concat(Names(assembly, StylePrefix + sheet + "/").Select(name => Text(assembly, name)));

    private static string Text(Assembly assembly, string name) => Encoding.UTF8.GetString(Read(assembly, name));

    private static byte[] Link(string style, IEnumerable<Asset> assets) =>
        Encoding.UTF8.GetBytes(assets.Aggregate(style, (text, asset) => text.Replace($"url({asset.Name})", $"url({asset.PublicName})", StringComparison.Ordinal)));

    private static IEnumerable<string> Names(Assembly assembly, string prefix) =>
        assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
