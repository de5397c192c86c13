using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.App;

namespace Survey.Host;

/// <summary>How the service runs on one machine. Everything has a default that works.</summary>
public sealed record SurveyHostOptions
{
    /// <summary>Folder of the database, the reports and the sealing key; made when missing.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Where to listen: <c>http://</c>, an IP address or localhost, and a port; 0 for any free one.</summary>
    public string Url { get; init; } = "http://localhost:0";

    /// <summary>Settings that come before the environment's and appsettings.json's, such as <c>Survey:PublicUrl</c>.</summary>
    public ImmutableDictionary<string, string?> Settings { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>The least severe messages of the service that are written to the console; those of the framework stay at warnings.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The settings that both hosts obey; null for the host.json beside the program.</summary>
    public HostSettings? HostSettings { get; init; }

    /// <summary>The types among which function classes are looked for.</summary>
    internal IEnumerable<Type> FunctionTypes { get; init; } = typeof(SurveyAppRegistration).Assembly.GetTypes();

    /// <summary>Registers what the function classes need.</summary>
    internal Action<IServiceCollection, IConfiguration> RegisterApp { get; init; } =
        (services, configuration) => services.AddSurveyApp(configuration);
}
