namespace Survey.App.Importing;

/// <summary>What the first line of a CSV file says of the rest.</summary>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="Skipped">Characters before the header row: those of a line that only names the delimiter, as spreadsheets write one.</param>
internal readonly record struct CsvOpening(char Delimiter, int Skipped)
{
    private const string Declaration = "sep=";

    /// <summary>What the delimiter is called.</summary>
    public string DelimiterName => Delimiter switch { ';' => "semicolons", '\t' => "tabs", ',' => "commas", _ => $"\"{Delimiter}\"" };

    /// <summary>Finds the delimiter: the one that is named, else the one that the header row has most of outside quotation marks.</summary>
    public static CsvOpening Read(ReadOnlySpan<char> beginning)
    {
        var end = beginning.IndexOfAny('\r', '\n');
        var first = end < 0 ? beginning : beginning[..end];
        if (first.Length != Declaration.Length + 1 || !first.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) || end < 0)
            return new(DelimiterOf(beginning), 0);

        var hasTwo = beginning[end] == '\r' && end + 1 < beginning.Length && beginning[end + 1] == '\n';
        return new(first[^1], end + (hasTwo ? 2 : 1));
    }

    private static char DelimiterOf(ReadOnlySpan<char> beginning)
    {
        ReadOnlySpan<char> delimiters = [',', ';', '\t'];
        Span<int> counts = stackalloc int[delimiters.Length];
        var isQuoted = false;
        foreach (var character in beginning.TrimStart("\r\n"))
        {
            isQuoted ^= character == '"';
            if (!isQuoted && character is '\n' or '\r')
                break;

            var delimiter = isQuoted ? -1 : delimiters.IndexOf(character);
            if (delimiter >= 0)
                counts[delimiter]++;
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            best = counts[i] > counts[best] ? i : best;

        return delimiters[best];
    }
}
