namespace Survey.Core.Scoring;

/// <summary>The rules of <see cref="Confidentiality"/>, by what they keep an attacker from.</summary>
internal enum ProtectiveRule
{
    /// <summary>A function with fewer than k respondents is not shown on its own.</summary>
    HideSmallFunctions,

    /// <summary>Fewer than k left over beside sales and marketing enter no figure: as a remainder they could be worked out.</summary>
    ExcludeSmallRest,

    /// <summary>Where fewer than k are left over and sales and marketing are not both shown, nobody is shown on their own.</summary>
    MergeSmallRest,

    /// <summary>An activity or statement with fewer than k answers has no figure, and its number of answers is not said.</summary>
    HideSmallItems,

    /// <summary>A group with fewer than k values of a score leaves that score's mean.</summary>
    LeaveOutSmallGroups,

    /// <summary>Sales and marketing are set against each other only where each gave k values.</summary>
    HideSmallSides,

    /// <summary>Working weeks and satisfaction need k answers.</summary>
    HideSmallContext,

    /// <summary>Fewer than k comments are not shown: each writer knows their own, and with two would know the other's.</summary>
    HideFewComments,

    /// <summary>Comments are sorted by their text, so that they lose the order in which people answered.</summary>
    SortComments,
}
