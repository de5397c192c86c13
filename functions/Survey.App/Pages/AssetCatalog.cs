using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Survey.App.Pages;

/// <summary>
/// The static files, embedded in the assembly because the function host serves no folder. Each address holds the hash of its content, so that
/// browsers may keep it for ever; <c>url(name)</c> in the style sheets is rewritten to such an address.
/// </summary>
internal static class AssetCatalog
{
    private const string Prefix = "assets/";
    private const string StylePrefix = "styles/";
    private const string StyleSheet = "pages.css";

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
        assets.Add(new Asset(StyleSheet, Style(assembly, assets)));
        return assets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    // One request brings all style sheets, in the order of their names.
    private static byte[] Style(Assembly assembly, IEnumerable<Asset> assets)
    {
        var sheets = string.Concat(Names(assembly, StylePrefix).Select(name => Encoding.UTF8.GetString(Read(assembly, name))));
        foreach (var asset in assets)
            sheets = sheets.Replace($"url({asset.Name})", $"url({asset.PublicName})", StringComparison.Ordinal);

        return Encoding.UTF8.GetBytes(sheets);
    }

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
