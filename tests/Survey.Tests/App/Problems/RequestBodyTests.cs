using Microsoft.AspNetCore.Http;
using Survey.App.Problems;
using Xunit;

namespace Survey.Tests.App.Problems;

public sealed class RequestBodyTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1 << 20, true)]
    [InlineData((1 << 20) + 1, false)]
    [InlineData(3 << 20, false)]
    public async Task ReadAsync_ChunkedBody_IsTakenUpToOneMebibyte(int size, bool isTaken)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(new byte[size]);

        var body = await RequestBody.ReadAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isTaken ? size : null, body?.Length);
    }

    [Fact]
    public async Task ReadAsync_LengthAnnouncedTooLarge_IsNotRead()
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream([1]);
        request.ContentLength = (1 << 20) + 1;

        Assert.Null(await RequestBody.ReadAsync(request, TestContext.Current.CancellationToken));
        Assert.Equal(0, request.Body.Position);
    }
}
