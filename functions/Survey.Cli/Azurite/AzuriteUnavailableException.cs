namespace Survey.Cli.Azurite;

/// <summary>The storage emulator cannot be had on this machine; the message says what is missing.</summary>
public sealed class AzuriteUnavailableException : Exception
{
    /// <summary>Says what is missing.</summary>
    public AzuriteUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is missing, and what went wrong.</summary>
    public AzuriteUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
