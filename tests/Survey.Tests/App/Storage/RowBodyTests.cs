using Azure.Data.Tables;
using Survey.App.Storage.Cloud;
using Xunit;

namespace Survey.Tests.App.Storage;

public sealed class RowBodyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    [InlineData(RowBody.Maximum)]
    public void Body_AnySize_IsAsStoredInPartsOf64Kilobytes(int size)
    {
        var bytes = Enumerable.Range(0, size).Select(i => (byte)(i * 31)).ToArray();
        var row = new TableEntity("p", "r").WithBody(bytes);
        Assert.All(row.Select(property => property.Value).OfType<byte[]>(), part => Assert.InRange(part.Length, 0, 65_536));
        Assert.Equal(bytes, row.Body());
    }

    [Fact]
    public void WithBody_MoreThanARowHolds_Throws() =>
        Assert.Throws<ArgumentException>(() => new TableEntity("p", "r").WithBody(new byte[RowBody.Maximum + 1]));
}
