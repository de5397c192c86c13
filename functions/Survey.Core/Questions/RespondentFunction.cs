namespace Survey.Core.Questions;

/// <summary>The function that a respondent says they work in.</summary>
public enum RespondentFunction
{
    /// <summary>Sales.</summary>
    Sales,

    /// <summary>Marketing.</summary>
    Marketing,

    /// <summary>Leadership: owners and managers above both functions.</summary>
    Leadership,

    /// <summary>Any other function. From these people "unsure" about an activity is taken as no answer.</summary>
    Other,
}
