namespace Survey.Cli;

/// <summary>An argument or option of the command line cannot be used; the message names it and says what would be right.</summary>
internal sealed class UnusableArgumentException(string message, Exception? innerException = null) : Exception(message, innerException);
