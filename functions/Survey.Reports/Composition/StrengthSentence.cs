using Survey.Core.Scoring;

namespace Survey.Reports.Composition;

/// <summary>What works and should be kept: the clearest activities, else the strongest entry of the catalogue.</summary>
internal static class StrengthSentence
{
    /// <summary>How many entries of the catalogue it speaks for.</summary>
    public const int Named = 1;

    /// <summary>The sentence; null when there is nothing to name.</summary>
    public static string? Say(ReportFacts facts)
    {
        var (first, second) = Clearest(facts);
        if (first is not null)
            return second is null ? SayOne(facts, first) : SayTwo(facts, first, second);
        if (facts.Request.Result.Strengths is not [var strength, ..])
            return null;
        return facts.Texts.Say("verdict.keep.strength", ("title", strength.Title.TrimEnd('.')), ("evidence", strength.Evidence));
    }

    private static (ActivityFact? First, ActivityFact? Second) Clearest(ReportFacts facts)
    {
        ActivityFact? first = null, second = null;
        foreach (var activity in facts.Activities)
        {
            if (activity.Score.Status != ActivityStatus.Clear)
                continue;
            if (first is null || activity.HomeShare > first.HomeShare)
                (first, second) = (activity, first);
            else if (second is null || activity.HomeShare > second.HomeShare)
                second = activity;
        }

        return (first, second);
    }

    private static string SayOne(ReportFacts facts, ActivityFact activity) => facts.Texts.Say(
        "verdict.keep.one",
        ("activity", activity.Short), ("share", facts.Texts.Percent(activity.HomeShare)), ("function", facts.Texts.FunctionWord(activity.Home)));

    private static string SayTwo(ReportFacts facts, ActivityFact first, ActivityFact second)
    {
        var isMost = 2 * facts.CountOf(ActivityStatus.Clear) > facts.Activities.Length;
        return facts.Texts.Say(
            isMost ? "verdict.keep.most" : "verdict.keep.two",
            ("activity", first.Short), ("share", facts.Texts.Percent(first.HomeShare)), ("function", facts.Texts.FunctionWord(first.Home)),
            ("other", second.Short), ("otherShare", facts.Texts.Percent(second.HomeShare)), ("otherFunction", facts.Texts.FunctionWord(second.Home)));
    }
}
