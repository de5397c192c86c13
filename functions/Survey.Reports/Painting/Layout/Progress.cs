namespace Survey.Reports.Painting.Layout;

/// <summary>Where a block that was parted goes on.</summary>
/// <param name="Part">Index of the child, row, item or line that is next.</param>
/// <param name="Inside">Where that part itself goes on; 0 for its beginning.</param>
/// <param name="Tag">The element of the structure that goes on; −1 for none.</param>
internal readonly record struct Progress(int Part, int Inside, int Tag);
