using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Survey.App.Storage;

namespace Survey.Host.Storage;

/// <summary>How values of the ports stand in columns.</summary>
internal static class SqliteValues
{
    /// <summary>The bytes for a parameter, without a copy; null stays null.</summary>
    public static byte[]? ToColumn(this ImmutableArray<byte>? bytes) => bytes is { } value ? value.ToColumn() : null;

    /// <inheritdoc cref="ToColumn(ImmutableArray{byte}?)"/>
    public static byte[] ToColumn(this ImmutableArray<byte> bytes) => ImmutableCollectionsMarshal.AsArray(bytes) ?? [];

    /// <summary>A version that no other write has: random, since a row may be deleted and made again.</summary>
    public static string NewETag() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>An instant as UTC ticks, which sort.</summary>
    public static long ToColumn(this DateTimeOffset instant) => instant.UtcTicks;

    /// <summary>Bytes of a column that is never null.</summary>
    public static ImmutableArray<byte> GetImmutableBytes(this SqliteDataReader row, int column) =>
        ImmutableCollectionsMarshal.AsImmutableArray(row.GetFieldValue<byte[]>(column));

    /// <summary>An instant as <see cref="ToColumn(DateTimeOffset)"/> wrote it.</summary>
    public static DateTimeOffset GetInstant(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    /// <summary>A text column; null when it is.</summary>
    public static string? GetText(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A page out of rows of which one more than <paramref name="maximum"/> was asked for: the surplus row says that there is a next page.</summary>
    public static Page<T> ToPage<T>(this ImmutableArray<T> rows, int maximum, Func<T, string> key) =>
        rows.Length <= maximum ? new(rows, null) : new(rows[..maximum], PageToken.After(key(rows[maximum - 1])));
}
