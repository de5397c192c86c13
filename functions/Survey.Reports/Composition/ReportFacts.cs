using System.Collections.Immutable;
using System.Globalization;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>What the pages of one report have in common: the scorecard with its wording, and what follows from it.</summary>
internal sealed class ReportFacts
{
    /// <summary>From so many answers on, status and split camps are no longer tentative.</summary>
    public const int FirmAnswers = 10;

    private const int FewestForInterval = 5;
    private const double Alike = 8;
    private const int LongestName = 60;

    private readonly int[] statuses = new int[Enum.GetValues<ActivityStatus>().Length];

    public ReportFacts(ReportRequest request)
    {
        Request = request;
        Card = request.Result.Scorecard;
        Texts = ReportTexts.For(request.Questionnaire.Texts.Language);
        var items = ItemTexts.Of(request.Questionnaire);
        Dimensions = MakeDimensions(items);
        Activities = MakeActivities(items);
        Statements = MakeStatements(items);
        foreach (var activity in Activities)
            if (activity.Score.Status is { } status)
            {
                statuses[(int)status]++;
                Shown++;
            }
    }

    /// <summary>What the report is made from.</summary>
    public ReportRequest Request { get; }

    /// <summary>The suppressed scorecard.</summary>
    public Scorecard Card { get; }

    /// <summary>The words.</summary>
    public ReportTexts Texts { get; }

    /// <summary>The dimensions, in the questionnaire's order.</summary>
    public ImmutableArray<DimensionFact> Dimensions { get; }

    /// <summary>The activities, in the questionnaire's order.</summary>
    public ImmutableArray<ActivityFact> Activities { get; }

    /// <summary>The statements, in the questionnaire's order.</summary>
    public ImmutableArray<StatementFact> Statements { get; }

    /// <summary>The company as sentences name it: by its name where that leaves room for the sentence.</summary>
    public string Company => Card.Company.Length <= LongestName ? Card.Company : Texts.Say("document.company.long");

    /// <summary>The index with its interval in whole points.</summary>
    public Interval Index => Card.Respondents < FewestForInterval
        ? IntervalOf(Card.Index.Score, null, null)
        : IntervalOf(Card.Index.Score, Card.Index.Low, Card.Index.High);

    /// <summary>Whether sales and marketing are both shown, so that they may be compared.</summary>
    public bool AreBothShown => IsShown(RespondentFunction.Sales) && IsShown(RespondentFunction.Marketing);

    /// <summary>Share of those invited who answered, in whole per cent, 70 only when it is reached; null when the number is unknown.</summary>
    public int? ResponseRate => Card.Invited is > 0 and var invited ? Whole.Percent(Math.Min(Card.Respondents, invited), invited) : null;

    /// <summary>Activities with a status.</summary>
    public int Shown { get; }

    /// <summary>Whether any status rests on fewer than ten answers.</summary>
    public bool IsAnyTentative => Activities.Any(activity => activity.Score.Tentative == true);

    /// <summary>Whether every status does.</summary>
    public bool AreAllTentative => Shown > 0 && Activities.All(activity => activity.Score.Tentative != false);

    /// <summary>How many dimensions sales and marketing see so differently that it is worth talking about.</summary>
    public int FlaggedDimensions => Dimensions.Count(dimension => dimension.Score.Gap is { Flagged: true });

    /// <summary>Whether sales and marketing see the index alike: less than 8 points apart, nothing flagged anywhere.</summary>
    public bool IsSeenAlike => Card.Index.Gap is { Flagged: false, Difference: > -Alike and < Alike } && FlaggedDimensions == 0;

    /// <summary>Text after <c>{n} of {invited} people answered</c>, or without the invited.</summary>
    public string AnsweredSentence => Card.Invited is { } invited
        ? Texts.Say("document.footer.invited", ("n", Card.Respondents), ("invited", invited))
        : Texts.Say("document.footer.answered", ("n", Card.Respondents));

    /// <summary>Respondents whose answers enter the figures: all but those left out so that a small group stays hidden.</summary>
    public int Counted => Card.Respondents - Card.Excluded;

    /// <summary>How many activities have a status.</summary>
    public int CountOf(ActivityStatus status) => statuses[(int)status];

    /// <summary>Whether a function is shown on its own.</summary>
    public bool IsShown(RespondentFunction function) => RespondentsOf(function) is not null;

    /// <summary>Respondents of a function; null when it is not shown on its own.</summary>
    public int? RespondentsOf(RespondentFunction function)
    {
        foreach (var shown in Card.Functions)
            if (shown.Id == function)
                return shown.Respondents;
        return null;
    }

    /// <summary>The dimension of an id; null for the index and for unknown ids.</summary>
    public DimensionFact? Dimension(string id)
    {
        var index = Request.Questionnaire.IndexOfDimension(id);
        return index < 0 ? null : Dimensions[index];
    }

    /// <summary>The statement of an id; null where the questionnaire has none.</summary>
    public StatementFact? Statement(string id)
    {
        var index = Request.Questionnaire.IndexOfStatement(id);
        return index < 0 ? null : Statements[index];
    }

    /// <summary>The status of an activity as a head.</summary>
    public string StatusHead(ActivityStatus? status) => Texts.Say(status switch
    {
        ActivityStatus.Clear => "status.clear",
        ActivityStatus.Leaning => "status.leaning",
        ActivityStatus.Shared => "status.shared",
        ActivityStatus.Contested => "status.contested",
        ActivityStatus.Misplaced => "status.misplaced",
        ActivityStatus.Elsewhere => "status.elsewhere",
        ActivityStatus.Orphaned => "status.orphaned",
        _ => "status.hidden",
    });

    /// <summary>Why an item's figures are missing.</summary>
    public string Reason(bool isUnanswered) => Texts.Say(isUnanswered ? "missing.nobody" : "missing.few");

    /// <summary>A score in digits, or a dash for none.</summary>
    public string Score(double? score) => score is { } value ? Digits(Whole.Down(value)) : Texts.Say("number.none");

    /// <summary>Digits of a whole number.</summary>
    public static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Score and interval in whole points: score and lower end rounded down, upper end up.</summary>
    public static Interval IntervalOf(double? score, double? low, double? high) =>
        new(score is { } s ? Whole.Down(s) : null, low is { } l ? Whole.Down(l) : null, high is { } h ? Whole.Up(h) : null);

    private ImmutableArray<DimensionFact> MakeDimensions(ItemTexts items)
    {
        var facts = ImmutableArray.CreateBuilder<DimensionFact>(Card.Dimensions.Length);
        for (var i = 0; i < Card.Dimensions.Length; i++)
            facts.Add(new DimensionFact(Card.Dimensions[i], items.Dimensions[i], items.DimensionsAbout[i], items.DimensionRows[i]));
        return facts.MoveToImmutable();
    }

    private ImmutableArray<ActivityFact> MakeActivities(ItemTexts items)
    {
        var facts = ImmutableArray.CreateBuilder<ActivityFact>(Card.Activities.Length);
        for (var i = 0; i < Card.Activities.Length; i++)
            facts.Add(ActivityFact.Of(Card.Activities[i], items.ShortActivities[i], items.ActivityCells[i]));
        return facts.MoveToImmutable();
    }

    private ImmutableArray<StatementFact> MakeStatements(ItemTexts items)
    {
        var facts = ImmutableArray.CreateBuilder<StatementFact>(Card.Statements.Length);
        for (var i = 0; i < Card.Statements.Length; i++)
            facts.Add(new StatementFact(Card.Statements[i], items.Statements[i], items.ShortStatements[i], items.StatementCells[i]));
        return facts.MoveToImmutable();
    }
}
