using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Survey.App.Pages;
using Xunit;

namespace Survey.Tests.App.Pages;

public sealed class ServeAssetFunctionTests
{
    private static string Style => AssetCatalog.Url("pages.css")["/assets/".Length..];

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br;q=0.5", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("", null)]
    public async Task Run_Encodings_GivesTheSameBytesPacked(string accepted, string? encoding)
    {
        var response = await ServeAsync(Style, ("Accept-Encoding", accepted));

        Assert.Equal(200, response.StatusCode);
        Assert.Equal(encoding ?? "", response.Headers.ContentEncoding.ToString());
        Assert.Equal("Accept-Encoding", response.Headers.Vary);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl);
        Assert.Equal(AssetCatalog.Find(Style)!.Content, Unpack(response, encoding));
    }

    [Fact]
    public async Task Run_TagOfTheSameEncoding_Is304()
    {
        var first = await ServeAsync(Style, ("Accept-Encoding", "br"));

        var second = await ServeAsync(Style, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag.ToString()));
        var other = await ServeAsync(Style, ("Accept-Encoding", "gzip"), ("If-None-Match", first.Headers.ETag.ToString()));

        Assert.Equal(304, second.StatusCode);
        Assert.Equal(0, second.Body.Length);
        Assert.Equal(200, other.StatusCode);
    }

    [Theory]
    [InlineData("pages.css")]
    [InlineData("pages.0000000000000000.css")]
    [InlineData("../pages.en.json")]
    public async Task Run_AnyOtherName_Is404(string name) => Assert.Equal(404, (await ServeAsync(name)).StatusCode);

    [Fact]
    public void Style_Fonts_AreNamedWithTheirHash()
    {
        var text = System.Text.Encoding.UTF8.GetString(AssetCatalog.Find(Style)!.Content);

        Assert.Contains($"url({AssetCatalog.Url("inter-400.woff2")["/assets/".Length..]})", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(inter-400.woff2)", text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponse> ServeAsync(string name, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Request.Method = "GET";
        context.Response.Body = new MemoryStream();
        foreach (var header in headers)
            context.Request.Headers[header.Name] = header.Value;

        await new ServeAssetFunction().Run(context.Request, name).ExecuteAsync(context);
        return context.Response;
    }

    private static byte[] Unpack(HttpResponse response, string? encoding)
    {
        response.Body.Position = 0;
        using Stream body = encoding switch
        {
            "br" => new BrotliStream(response.Body, CompressionMode.Decompress),
            "gzip" => new GZipStream(response.Body, CompressionMode.Decompress),
            _ => response.Body,
        };
        var bytes = new MemoryStream();
        body.CopyTo(bytes);
        return bytes.ToArray();
    }
}
