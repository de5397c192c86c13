namespace Survey.Reports.Blocks;

/// <summary>Size and weight of one text style.</summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">Distance of baselines, in points.</param>
/// <param name="Strong">True for semibold (600), false for regular (400).</param>
/// <param name="Tracking">Extra space between letters, in thousandths of the size; negative is tighter.</param>
public readonly record struct TypeSize(double Size, double Leading, bool Strong, double Tracking);

/// <summary>The typographic scale; the one place that knows it.</summary>
public static class TypeScale
{
    /// <summary>Size and weight of a style.</summary>
    public static TypeSize Of(TextStyle style) => style switch
    {
        TextStyle.Cover => new(34, 40, true, -25),
        TextStyle.CoverLead => new(12.5, 18, false, 0),
        TextStyle.Figure => new(54, 50, true, -40),
        TextStyle.Title => new(20, 25, true, -17),
        TextStyle.Finding => new(13, 17, true, 0),
        TextStyle.Lead => new(11, 16, false, 0),
        TextStyle.ChartTitle => new(10.5, 14, true, 0),
        TextStyle.Body => new(9.5, 14, false, 0),
        TextStyle.BodyStrong => new(9.5, 14, true, 0),
        TextStyle.Side => new(8.5, 12, false, 0),
        TextStyle.SideStrong => new(8.5, 12, true, 0),
        TextStyle.Small => new(8, 11.5, false, 0),
        TextStyle.SmallStrong => new(8, 11.5, true, 0),
        TextStyle.Note => new(7.5, 10.5, false, 0),
        TextStyle.NoteStrong => new(7.5, 10.5, true, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, null),
    };
}
