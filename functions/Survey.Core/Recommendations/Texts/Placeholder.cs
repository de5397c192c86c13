namespace Survey.Core.Recommendations.Texts;

/// <summary>What a template can show; written in camel case between braces. All are whole numbers except the last five.</summary>
internal enum Placeholder
{
    /// <summary>How many items were found.</summary>
    Count,

    /// <summary>How many items were looked at and have figures.</summary>
    Of,

    /// <summary>Activities with status clear, of all activities.</summary>
    Clear,

    /// <summary>Activities with figures, of all activities.</summary>
    Scored,

    /// <summary>Answers to the first item found.</summary>
    Answers,

    /// <summary>Answers that name the home function.</summary>
    Home,

    /// <summary>Answers that name the other function.</summary>
    Other,

    /// <summary>Answers "both".</summary>
    Both,

    /// <summary>Answers "somebody else".</summary>
    Elsewhere,

    /// <summary>Answers "nobody" and "not sure".</summary>
    None,

    /// <summary>Per cent of answers that name the home function, a half rounded up.</summary>
    HomePercent,

    /// <summary>A score, rounded down.</summary>
    Score,

    /// <summary>Per cent favourable.</summary>
    Favourable,

    /// <summary>Per cent unfavourable.</summary>
    Unfavourable,

    /// <summary>Per cent neutral.</summary>
    Neutral,

    /// <summary>Mean of sales, rounded down.</summary>
    Sales,

    /// <summary>Mean of marketing, rounded down.</summary>
    Marketing,

    /// <summary>Distance between the two means, rounded last, a half up.</summary>
    Difference,

    /// <summary>Per cent of the week for the other function's work.</summary>
    Week,

    /// <summary>People who answered.</summary>
    Respondents,

    /// <summary>People who were invited.</summary>
    Invited,

    /// <summary>Response rate in per cent, rounded down.</summary>
    Percent,

    /// <summary>How many names a list leaves out.</summary>
    More,

    /// <summary>Name of the first item found.</summary>
    Name,

    /// <summary>Names of the items found, as many as fit.</summary>
    Names,

    /// <summary>The home function's name.</summary>
    HomeFunction,

    /// <summary>The other function's name.</summary>
    OtherFunction,

    /// <summary>The most frequent answers beside the home function, as a clause.</summary>
    Instead,
}
