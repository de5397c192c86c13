using System.Security.Cryptography;
using Survey.App.Batches;
using Survey.Tests.Contracts;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class MeasuredStreamTests
{
    [Fact]
    public async Task Read_WholeFile_GivesItsBytesLengthAndHash()
    {
        var content = new byte[100_000];
        new Random(1).NextBytes(content);
        await using var measured = new MeasuredStream(new Trickle(content, failsAt: null));
        using var copy = new MemoryStream();
        await measured.CopyToAsync(copy, TestContext.Current.CancellationToken);
        Assert.Equal(content, copy.ToArray());
        Assert.Equal(content.Length, measured.Position);
        Assert.Equal(SHA256.HashData(content), measured.Hash());
    }

    [Fact]
    public async Task Read_AtTheLimit_IsTakenAndOneByteMoreIsNot()
    {
        await using var whole = new MeasuredStream(new MemoryStream(new byte[MeasuredStream.Limit]));
        await whole.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        await using var more = new MeasuredStream(new MemoryStream(new byte[MeasuredStream.Limit + 1]));
        await Assert.ThrowsAsync<UploadTooLargeException>(() => more.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Anything_ButReading_IsNotSupported()
    {
        using var measured = new MeasuredStream(new MemoryStream());
        Assert.False(measured.CanSeek || measured.CanWrite);
        Assert.Throws<NotSupportedException>(() => measured.Length);
        Assert.Throws<NotSupportedException>(() => measured.Position = 1);
        Assert.Throws<NotSupportedException>(() => measured.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => measured.SetLength(1));
        Assert.Throws<NotSupportedException>(() => measured.Write([1], 0, 1));
    }
}
