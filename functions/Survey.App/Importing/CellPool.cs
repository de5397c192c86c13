namespace Survey.App.Importing;

/// <summary>Gives equal short cells the same string: the answers of a whole file are some dozens of texts.</summary>
internal sealed class CellPool
{
    private const int Size = 4_096;
    private const int LongestPooled = 40;

    private readonly string?[] _texts = new string?[Size];

    /// <summary>The text of some characters of a buffer.</summary>
    public string Get(char[] buffer, int offset, int length)
    {
        if (length == 0)
            return "";

        var characters = buffer.AsSpan(offset, length);
        if (length > LongestPooled)
            return new(characters);

        ref var text = ref _texts[string.GetHashCode(characters) & (Size - 1)];
        return text is not null && characters.SequenceEqual(text) ? text : text = new(characters);
    }
}
