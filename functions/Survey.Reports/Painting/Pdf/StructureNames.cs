namespace Survey.Reports.Painting.Pdf;

/// <summary>Names of the standard structure types, as a PDF writes them.</summary>
internal static class StructureNames
{
    private static readonly byte[][] Names = [.. Enum.GetNames<TagRole>().Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>The name of a role.</summary>
    public static ReadOnlySpan<byte> Of(TagRole role) => Names[(int)role];
}
