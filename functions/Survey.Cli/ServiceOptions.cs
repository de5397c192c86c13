using System.Collections.Immutable;
using System.CommandLine;

namespace Survey.Cli;

/// <summary>The options that every command which opens the service's data has.</summary>
internal static class ServiceOptions
{
    /// <summary>Address that <c>serve</c> listens at unless told otherwise; the port is the one that Azure Functions use on a developer's machine.</summary>
    public const string DefaultUrl = "http://localhost:7071";

    /// <summary>The data folder.</summary>
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of the database, the reports and the sealing key; made when missing.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    /// <summary>Settings of the app that a command line sets.</summary>
    public static ImmutableDictionary<string, string?> Settings(string? publicUrl) => publicUrl is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add("Survey:PublicUrl", publicUrl);
}
