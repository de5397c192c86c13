namespace Survey.Reports.Composition.Texts;

/// <summary>A value for a template's gap: a whole number, or text that is inserted as it is.</summary>
internal readonly struct Argument
{
    private Argument(string name, string? text, int number) => (Name, Text, Number) = (name, text, number);

    /// <summary>Name of the gap.</summary>
    public string Name { get; }

    /// <summary>The text; null for a number.</summary>
    public string? Text { get; }

    /// <summary>The number; 0 for text.</summary>
    public int Number { get; }

    public static implicit operator Argument((string Name, string Text) pair) => new(pair.Name, pair.Text, 0);

    public static implicit operator Argument((string Name, int Number) pair) => new(pair.Name, null, pair.Number);
}
