namespace Survey.Core.Questions;

/// <summary>Answers to "In our company today, who does this?". No answer is <see langword="null"/>, never a member.</summary>
public enum Owner
{
    /// <summary>Sales does it.</summary>
    Sales,

    /// <summary>Marketing does it.</summary>
    Marketing,

    /// <summary>Both do it; half a credit.</summary>
    Both,

    /// <summary>Somebody else does it: management, finance, support, an agency.</summary>
    Elsewhere,

    /// <summary>Nobody does it.</summary>
    Nobody,

    /// <summary>The respondent is not sure.</summary>
    Unsure,
}
