namespace Survey.Reports.Painting.Pdf;

/// <summary>Names of the standard structure types, as a PDF writes them.</summary>
internal static class StructureNames
{
    /// <summary>The name of a role.</summary>
    public static ReadOnlySpan<byte> Of(TagRole role) => role switch
    {
        TagRole.Document => "Document"u8,
        TagRole.Sect => "Sect"u8,
        TagRole.H1 => "H1"u8,
        TagRole.H2 => "H2"u8,
        TagRole.H3 => "H3"u8,
        TagRole.P => "P"u8,
        TagRole.BlockQuote => "BlockQuote"u8,
        TagRole.L => "L"u8,
        TagRole.LI => "LI"u8,
        TagRole.Lbl => "Lbl"u8,
        TagRole.LBody => "LBody"u8,
        TagRole.Table => "Table"u8,
        TagRole.TR => "TR"u8,
        TagRole.TH => "TH"u8,
        TagRole.TD => "TD"u8,
        TagRole.Figure => "Figure"u8,
        TagRole.Reference => "Reference"u8,
        TagRole.Link => "Link"u8,
        TagRole.TOC => "TOC"u8,
        TagRole.TOCI => "TOCI"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
