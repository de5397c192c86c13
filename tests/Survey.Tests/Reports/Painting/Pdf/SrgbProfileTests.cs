using System.Buffers.Binary;
using System.Text;
using Survey.Reports.Painting.Pdf;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

public sealed class SrgbProfileTests
{
    [Fact]
    public void Make_HeaderAndTags_AreThoseOfADisplayProfile()
    {
        var profile = SrgbProfile.Make();

        Assert.Equal(profile.Length, Number(profile, 0));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        for (var i = 0; i < Number(profile, 128); i++)
        {
            var offset = Number(profile, 136 + (12 * i));
            Assert.Equal(0, offset % 4);
            Assert.InRange(offset + Number(profile, 140 + (12 * i)), 1, profile.Length);
        }
    }

    [Fact]
    public void Make_Primaries_AddUpToWhite()
    {
        for (var axis = 0; axis < 3; axis++)
        {
            var sum = new[] { "rXYZ", "gXYZ", "bXYZ" }.Sum(tag => Coordinate(tag, axis));
            Assert.Equal(Coordinate("wtpt", axis), sum, 0.0002);
        }
    }

    private static double Coordinate(string tag, int axis)
    {
        var profile = SrgbProfile.Make();
        for (var i = 0; i < Number(profile, 128); i++)
            if (Encoding.ASCII.GetString(profile, 132 + (12 * i), 4) == tag)
                return Number(profile, Number(profile, 136 + (12 * i)) + 8 + (4 * axis)) / 65536.0;
        throw new InvalidOperationException($"The profile has no {tag}.");
    }

    private static int Number(byte[] profile, int at) => BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(at));
}
