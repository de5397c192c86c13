namespace Survey.Reports.Painting.Layout;

/// <summary>A block that does not fit on an empty page: a fault of the document, never drawn over something else.</summary>
public sealed class LayoutException : Exception
{
    /// <summary>Says what did not fit.</summary>
    /// <param name="section">Id of the section.</param>
    /// <param name="reason">Why not.</param>
    public LayoutException(string section, string reason)
        : base($"Section \"{section}\" does not fit on a page: {reason}.") => (Section, Reason) = (section, reason);

    /// <summary>Id of the section.</summary>
    public string Section { get; }

    /// <summary>Why it does not fit.</summary>
    public string Reason { get; }
}
