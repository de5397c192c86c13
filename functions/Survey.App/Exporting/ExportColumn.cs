namespace Survey.App.Exporting;

/// <summary>A column of an export, with what the codebook says about it.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
/// <param name="Name">Its head: lower case and underscores, unique in its table.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="Meaning">What it says, as a sentence.</param>
/// <param name="WhenEmpty">What an empty cell means; the empty text when there are none.</param>
/// <param name="Value">The cell of a row.</param>
internal sealed record ExportColumn<TRow>(
    string Name, ColumnKind Kind, int Width, string Meaning, string WhenEmpty, Func<TRow, ExportValue> Value);
