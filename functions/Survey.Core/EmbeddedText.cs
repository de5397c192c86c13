namespace Survey.Core;

/// <summary>Reads the texts that are compiled into this assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The whole resource. Throws <see cref="InvalidOperationException"/> when the assembly has none of that name.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no resource \"{name}\".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
