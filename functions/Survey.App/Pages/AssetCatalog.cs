using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Survey.App.Pages;

/// <summary>
/// The static files, embedded in the assembly because the function host serves no folder. Each address holds the hash of its content, so that
/// browsers may keep it for ever; a style sheet's <c>url(name)</c> is rewritten to such an address.
/// </summary>
internal static class AssetCatalog
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, Asset> ByName = Load();

    private static readonly FrozenDictionary<string, Asset> ByPublicName = ByName.Values.ToFrozenDictionary(asset => asset.PublicName, StringComparer.Ordinal);

    /// <summary>The address of an asset, from the root of the service. Throws <see cref="KeyNotFoundException"/> for an unknown name.</summary>
    public static string Url(string name) => "/" + Prefix + ByName[name].PublicName;

    /// <summary>The asset with this public name, or null.</summary>
    public static Asset? Find(string publicName) => ByPublicName.GetValueOrDefault(publicName);

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Read(assembly, name), StringComparer.Ordinal);
        var assets = files.Where(file => !IsStyle(file.Key)).Select(file => new Asset(file.Key, file.Value)).ToList();
        var styles = files.Where(file => IsStyle(file.Key)).Select(file => new Asset(file.Key, Link(file.Value, assets))).ToList();
        return assets.Concat(styles).ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    private static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static byte[] Link(byte[] style, IEnumerable<Asset> assets)
    {
        var text = Encoding.UTF8.GetString(style);
        foreach (var asset in assets)
            text = text.Replace($"url({asset.Name})", $"url({asset.PublicName})", StringComparison.Ordinal);

        return Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
