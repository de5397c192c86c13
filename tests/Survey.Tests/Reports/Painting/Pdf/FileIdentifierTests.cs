using CsCheck;
using Survey.Reports.Painting.Pdf;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>What tells files apart.</summary>
public sealed class FileIdentifierTests
{
    [Fact]
    public void Make_AnotherByteAnywhere_IsAnotherIdentifier() => Gen.Select(Gen.Byte.Array[1, 200], Gen.Int[0, 199], Gen.Int[1, 255]).Sample((data, at, change) =>
    {
        var other = data.ToArray();
        other[at % data.Length] ^= (byte)change;

        Assert.Equal(Of(data), Of(data));
        Assert.NotEqual(Of(data), Of(other));
    });

    [Fact]
    public void Make_ZerosOfEveryLength_AreToldApart() =>
        Assert.Equal(130, Enumerable.Range(0, 130).Select(length => Of(new byte[length])).Distinct().Count());

    [Fact]
    public void Make_PartsInAnotherOrder_IsAnotherIdentifier()
    {
        var parts = Enumerable.Range(0, 8).Select(i => Enumerable.Repeat((byte)i, 8).ToArray()).ToArray();
        var all = Of([.. parts.SelectMany(part => part)]);

        for (var i = 0; i < parts.Length; i++)
            for (var j = i + 1; j < parts.Length; j++)
            {
                var swapped = parts.ToArray();
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                Assert.NotEqual(all, Of([.. swapped.SelectMany(part => part)]));
            }
    }

    private static string Of(byte[] data)
    {
        var identifier = new byte[FileIdentifier.Length];
        FileIdentifier.Make(data, identifier);
        return Convert.ToHexString(identifier);
    }
}
