using System.Runtime.CompilerServices;

namespace Survey.App.Storage;

/// <summary>Names of queues: 3 to 63 lower-case letters, digits and single hyphens, a letter or digit at both ends.</summary>
public static class QueueNames
{
    /// <summary>What the host appends to a queue's name to name the queue of messages that failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>Whether a queue may have this name.</summary>
    public static bool IsValid(string? name) =>
        name is { Length: >= 3 and <= 63 }
        && name[0] != '-' && name[^1] != '-'
        && !name.Contains("--", StringComparison.Ordinal)
        && name.All(static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    /// <summary>Throws <see cref="ArgumentException"/> unless a queue may have this name.</summary>
    public static void Require(string queue, [CallerArgumentExpression(nameof(queue))] string? name = null)
    {
        if (!IsValid(queue))
            throw new ArgumentException($"'{queue}' cannot name a queue: 3 to 63 lower-case letters, digits and single hyphens can.", name);
    }

    /// <summary>The queue that messages of <paramref name="queue"/> go to when they have failed too often.</summary>
    public static string PoisonOf(string queue) => queue + PoisonSuffix;

    /// <summary>Whether this is itself a queue of failed messages; these have none of their own.</summary>
    public static bool IsPoison(string queue) => queue.EndsWith(PoisonSuffix, StringComparison.Ordinal);
}
