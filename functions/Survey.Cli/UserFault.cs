using Microsoft.Extensions.Options;
using Survey.Cli.Azurite;
using Survey.Host;

namespace Survey.Cli;

/// <summary>Which exceptions are faults of a command line, a setting or the machine, and what to tell whoever typed it. All others are faults of the program.</summary>
internal static class UserFault
{
    /// <summary>What to put right; null when the program is at fault.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        OptionsValidationException settings => string.Join(Environment.NewLine, settings.Failures),
        UnusableArgumentException or HostStartException or AzuriteUnavailableException or TimeoutException => exception.Message,
        InvalidDataException => exception.Message,
        UnauthorizedAccessException or IOException => $"A file or folder cannot be used: {exception.Message}",
        HttpRequestException => $"A request failed: {exception.Message}",
        _ => null,
    };
}
