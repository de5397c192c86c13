using Survey.App.Pages;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>What every page of one survey says of it: who asks whom, for whom, until when. Holds nothing about the reader but whether they have answered.</summary>
public sealed record SurveyFacts
{
    /// <summary>The texts of the pages.</summary>
    public required PageTexts Texts { get; init; }

    /// <summary>The instrument with its wording.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>Path of the survey, with the reader's own token.</summary>
    public required string Path { get; init; }

    /// <summary>The company that is asked.</summary>
    public required string Company { get; init; }

    /// <summary>The consultant who sent the link.</summary>
    public required string Consultant { get; init; }

    /// <summary>Address for questions; null when none is given.</summary>
    public string? Contact { get; init; }

    /// <summary>Who asked for the survey.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>That person's role; null when not said.</summary>
    public string? Role { get; init; }

    /// <summary>Why, in that person's words; null for the standard sentence.</summary>
    public string? Purpose { get; init; }

    /// <summary>How many people are invited.</summary>
    public required int Invited { get; init; }

    /// <summary>The smallest group that is shown, k.</summary>
    public required int MinimumGroup { get; init; }

    /// <summary>Whether comments appear in the report.</summary>
    public required bool ShowComments { get; init; }

    /// <summary>Whether the consultant may export the personal links.</summary>
    public required bool MayExportLinks { get; init; }

    /// <summary>The last day for answers, such as "20 November".</summary>
    public required string LastDay { get; init; }

    /// <summary>When it closes, with year and zone.</summary>
    public required string Closes { get; init; }

    /// <summary>How soon it closes once everybody has answered.</summary>
    public required string ClosesAfterComplete { get; init; }

    /// <summary>Whether the reader's answers are stored.</summary>
    public required bool Answered { get; init; }

    /// <summary>Who asked, with role where it is known: "Helen Aster (Chief Executive)".</summary>
    public string Asker => Role is null ? RequestedBy : Texts.Format("asker", ("name", RequestedBy), ("role", Role));
}
