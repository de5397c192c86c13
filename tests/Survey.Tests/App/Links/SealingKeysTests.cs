using System.Security.Cryptography;
using Survey.App.Links;
using Xunit;

namespace Survey.Tests.App.Links;

public sealed class SealingKeysTests
{
    private static readonly byte[] Old = RandomNumberGenerator.GetBytes(32), New = RandomNumberGenerator.GetBytes(32), Secret = [1, 2, 3];

    [Fact]
    public void Open_SealedWithAnOlderKey_GivesTheSecret()
    {
        var before = new SealingKeys([Old]).Seal(Secret, "a");

        Assert.Equal(Secret, new SealingKeys([New, Old]).Open(before, "a"));
    }

    [Fact]
    public void Seal_TwoKeys_UsesTheFirst()
    {
        var value = new SealingKeys([New, Old]).Seal(Secret, "a");

        Assert.Equal(Secret, new SealingKeys([New]).Open(value, "a"));
        Assert.Null(new SealingKeys([Old]).Open(value, "a"));
    }

    [Fact]
    public void Open_OtherPurpose_IsNull() => Assert.Null(new SealingKeys([New]).Open(new SealingKeys([New]).Seal(Secret, "a"), "b"));

    [Fact]
    public void Open_AnyByteChanged_IsNull()
    {
        var keys = new SealingKeys([New]);
        var value = keys.Seal(Secret, "a");

        for (var at = 0; at < value.Length; at++)
            Assert.Null(keys.Open(value.SetItem(at, (byte)(value[at] ^ 1)), "a"));
    }

    [Fact]
    public void Open_TooShort_IsNull() => Assert.Null(new SealingKeys([New]).Open([1], "a"));

    [Fact]
    public void Seal_SameSecretTwice_GivesDifferentValues()
    {
        var keys = new SealingKeys([New]);

        Assert.NotEqual(keys.Seal(Secret, "a").AsEnumerable(), keys.Seal(Secret, "a"));
    }

    [Fact]
    public void Constructor_NoOrShortKey_Throws()
    {
        Assert.Throws<ArgumentException>(() => new SealingKeys([]));
        Assert.Throws<ArgumentException>(() => new SealingKeys([new byte[16]]));
    }
}
