using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Survey.App.Pages;

/// <summary>Compresses pages on their way out, for phones on bad networks. Files that are compressed already pass as they are.</summary>
internal sealed class PageCompression : IStartupFilter
{
    /// <summary>Registers the filter and what it needs.</summary>
    public static void Add(IServiceCollection services)
    {
        // Compressing secrets beside input of an attacker's choice can give the secrets away by length (BREACH). These pages hold such input only for
        // somebody who has the secret link already.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddSingleton<IStartupFilter, PageCompression>();
    }

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseResponseCompression();
        next(app);
    };
}
