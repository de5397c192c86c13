namespace Survey.Reports.Painting.Layout;

/// <summary>Where a block may stand on the current page.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Bottom">Lower edge, which nothing may cross.</param>
/// <param name="Progress">Where the block goes on; 0 for its beginning, else what a partial plan returned.</param>
internal readonly record struct Space(double X, double Y, double Width, double Bottom, int Progress = 0)
{
    /// <summary>Lengths come out of sums; what exceeds a space by less than this still fits.</summary>
    private const double Tolerance = 0.01;

    /// <summary>Its height.</summary>
    public double Height => Bottom - Y;

    /// <summary>True when something of a height fits.</summary>
    public bool Holds(double height) => height <= Height + Tolerance;

    /// <summary>The space without a strip at its top.</summary>
    public Space Below(double height) => this with { Y = Y + height, Progress = 0 };
}
