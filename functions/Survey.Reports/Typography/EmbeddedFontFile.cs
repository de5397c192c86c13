using HarfBuzzSharp;

namespace Survey.Reports.Typography;

/// <summary>The font files that are built into this assembly. They lie in memory that never moves.</summary>
internal static class EmbeddedFontFile
{
    /// <summary>The bytes of a file, where they lie.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static unsafe ReadOnlySpan<byte> Open(string name)
    {
        var stream = Find(name);
        return new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length);
    }

    /// <summary>A copy of the bytes of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static byte[] Read(string name) => Open(name).ToArray();

    /// <summary>The file for HarfBuzz, without a copy.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static unsafe Blob OpenBlob(string name)
    {
        var stream = Find(name);
        return new Blob((IntPtr)stream.PositionPointer, (int)stream.Length, MemoryMode.ReadOnly);
    }

    private static UnmanagedMemoryStream Find(string name) =>
        typeof(EmbeddedFontFile).Assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream
        ?? throw new FileNotFoundException("A font is missing from the assembly.", name);
}
