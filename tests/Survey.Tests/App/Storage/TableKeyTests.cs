using CsCheck;
using Survey.App.Links;
using Survey.App.Storage.Cloud;
using Xunit;

namespace Survey.Tests.App.Storage;

public sealed class TableKeyTests
{
    [Fact]
    public void Of_AnyTwoTexts_GiveTwoAllowedKeys() =>
        Gen.Select(Gen.String[0, 40], Gen.String[0, 40]).Sample((one, other) =>
        {
            // Halves of surrogate pairs are no text: UTF-8 has one replacement for all of them.
            if (one.Any(char.IsSurrogate) || other.Any(char.IsSurrogate))
                return;
            Assert.Equal(one == other, TableKey.Of(one) == TableKey.Of(other));
            Assert.Matches("^[A-Za-z0-9!_-]+$", TableKey.Of(one));
        });

    [Fact]
    public void Of_ProductIds_AreThemselves()
    {
        var id = RandomId.Create(26);
        Assert.Equal(id, TableKey.Of(id));
    }

    [Fact]
    public void Of_TextTooLong_Throws() => Assert.Throws<ArgumentException>(() => TableKey.Of(new string('/', 200)));
}
