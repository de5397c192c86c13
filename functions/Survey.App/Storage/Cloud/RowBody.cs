using System.Text;
using Azure.Data.Tables;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Bytes in a row. A property holds 64 KiB at most and a row 1 MiB, so longer bytes are spread over several properties.
/// </summary>
internal static class RowBody
{
    /// <summary>Most bytes in one row: what is left of 1 MiB after keys and a dozen small properties.</summary>
    public const int Maximum = 960 * 1024;

    private const int PartSize = 64 * 1024;

    /// <summary>Puts bytes into the row. Throws <see cref="ArgumentException"/> above <see cref="Maximum"/>.</summary>
    public static TableEntity WithBody(this TableEntity row, ReadOnlySpan<byte> body)
    {
        StorageLimits.RequireSize(body.Length, Maximum, nameof(body));
        for (var part = 0; part == 0 || part * PartSize < body.Length; part++)
            row[Name(part)] = body[(part * PartSize)..Math.Min((part + 1) * PartSize, body.Length)].ToArray();
        return row;
    }

    /// <summary>Puts a text into the row, in UTF-8: half the size of the service's own text.</summary>
    public static TableEntity WithText(this TableEntity row, string text) => row.WithBody(Encoding.UTF8.GetBytes(text));

    /// <summary>The bytes in the row.</summary>
    public static byte[] Body(this TableEntity row)
    {
        var first = row.GetBinary(Name(0))!;
        if (first.Length < PartSize)
            return first;

        var parts = new List<byte[]> { first };
        while (row.TryGetValue(Name(parts.Count), out var next))
            parts.Add((byte[])next);
        return [.. parts.SelectMany(part => part)];
    }

    /// <summary>The text in the row.</summary>
    public static string Text(this TableEntity row) => Encoding.UTF8.GetString(row.Body());

    private static string Name(int part) => $"Body{part}";
}
