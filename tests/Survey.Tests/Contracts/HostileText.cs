using Xunit;

namespace Survey.Tests.Contracts;

/// <summary>Texts that break keys, queries, paths and encodings where they are not handled.</summary>
public static class HostileText
{
    public static TheoryData<string> All { get; } =
        ["a/b\\c#d?e%2f", "'; DROP TABLE answers;--", "\"quoted\"\t\r\n", "\u0001\u001f\u007f", "Zoë 東京 👩‍👩‍👧 \u202eabc", "..", "ﷺ%00", "a\0b"];
}
