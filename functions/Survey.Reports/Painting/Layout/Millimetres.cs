namespace Survey.Reports.Painting.Layout;

/// <summary>Lengths of the grid, in points.</summary>
internal static class Millimetres
{
    /// <summary>Points of a length in millimetres.</summary>
    public static double Of(double millimetres) => millimetres / 25.4 * 72;

    /// <summary>One column of the grid, 10.5 mm.</summary>
    public static double Column => Of(10.5);

    /// <summary>The space between two columns, 4 mm.</summary>
    public static double Gutter => Of(4);

    /// <summary>Width of some columns of the grid with the gutters between them.</summary>
    public static double Columns(int count) => (count * Column) + ((count - 1) * Gutter);
}
