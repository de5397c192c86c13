namespace Survey.Reports.Composition.Texts;

/// <summary>A value for a template's gap: a whole number, text that is inserted as it is, or several clauses.</summary>
internal readonly struct Argument
{
    private Argument(string name, string? text, int number, Clauses clauses) =>
        (Name, Text, Number, Clauses) = (name, text, number, clauses);

    /// <summary>Name of the gap.</summary>
    public string Name { get; }

    /// <summary>The text; null for a number.</summary>
    public string? Text { get; }

    /// <summary>The number; 0 for text.</summary>
    public int Number { get; }

    /// <summary>Several clauses; the default value for anything else.</summary>
    public Clauses Clauses { get; }

    public static implicit operator Argument((string Name, string Text) pair) => new(pair.Name, pair.Text, 0, default);

    public static implicit operator Argument((string Name, int Number) pair) => new(pair.Name, null, pair.Number, default);

    public static implicit operator Argument((string Name, IEnumerable<string> Clauses) pair) =>
        new(pair.Name, null, 0, Clauses.Of([.. pair.Clauses]));

    public static implicit operator Argument((string Name, Clauses Clauses) pair) => new(pair.Name, null, 0, pair.Clauses);
}
