namespace Survey.App.Exporting;

/// <summary>What stands in one cell of an export: a text, a number, or nothing.</summary>
internal readonly record struct ExportValue
{
    private ExportValue(string? text, double? number) => (Text, Number) = (text, number);

    /// <summary>The text as it is: writers guard it; null for a number or nothing.</summary>
    public string? Text { get; }

    /// <summary>The number; null for a text or nothing.</summary>
    public double? Number { get; }

    /// <summary>Nothing where it is null.</summary>
    public static implicit operator ExportValue(double? number) => new(null, number);

    /// <summary>Nothing where it is null.</summary>
    public static implicit operator ExportValue(int? number) => new(null, number);

    /// <summary>A number.</summary>
    public static implicit operator ExportValue(int number) => new(null, number);

    /// <summary>A text; nothing where it is null or empty.</summary>
    public static implicit operator ExportValue(string? text) => string.IsNullOrEmpty(text) ? default : new(text, null);
}
