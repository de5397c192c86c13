using System.Runtime.CompilerServices;
using System.Text;

namespace Survey.App.Storage;

/// <summary>
/// What every store accepts, whatever it is built on: the limits of Azure Tables and Queues. A local store holds itself to the same, so
/// that nothing works on one machine and fails in the cloud.
/// </summary>
public static class StorageLimits
{
    /// <summary>Largest sheet of answers and largest sealed draft, in bytes (UTF-8 for text).</summary>
    public const int SheetBytes = 64 * 1024;

    /// <summary>Largest logo of a workspace, in bytes: it shares a row's limit with nothing else.</summary>
    public const int LogoBytes = 256 * 1024;

    /// <summary>Largest queue message in bytes of UTF-8; base64 makes 64 KB of it.</summary>
    public const int MessageBytes = 48 * 1024;

    /// <summary>Most rows in one all-or-nothing write.</summary>
    public const int BatchRows = 100;

    /// <summary>Most items on one page of a listing.</summary>
    public const int PageItems = 1000;

    /// <summary>Most messages received in one call.</summary>
    public const int MessagesReceived = 32;

    /// <summary>Longest time for which a message can be hidden, and how long one is kept before it is dropped unread.</summary>
    public static readonly TimeSpan MessageLife = TimeSpan.FromDays(7);

    /// <summary>Length in bytes of a token hash or derived key.</summary>
    public const int KeyBytes = 32;

    /// <summary>Throws <see cref="ArgumentException"/> when the text has more than <paramref name="bytes"/> bytes in UTF-8.</summary>
    public static void RequireText(string text, int bytes, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        RequireSize(Encoding.UTF8.GetByteCount(text), bytes, name);
    }

    /// <summary>Throws <see cref="ArgumentException"/> when <paramref name="size"/> is above <paramref name="bytes"/>.</summary>
    public static void RequireSize(int size, int bytes, string? name)
    {
        if (size > bytes)
            throw new ArgumentException($"{size} bytes are more than the {bytes} that a store accepts here.", name);
    }

    /// <summary>Throws <see cref="ArgumentException"/> unless <paramref name="size"/> is <see cref="KeyBytes"/>.</summary>
    public static void RequireKey(int size, string? name)
    {
        if (size != KeyBytes)
            throw new ArgumentException($"A token hash or derived key has {KeyBytes} bytes, this one {size}.", name);
    }

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> unless a page of <paramref name="maximum"/> items can be asked for.</summary>
    public static void RequirePage(int maximum, [CallerArgumentExpression(nameof(maximum))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, PageItems, name);
    }
}
