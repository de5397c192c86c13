using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>The finding on owners: how many activities have a clear one, and how the others stand.</summary>
internal static class OwnershipFinding
{
    public static Finding? Compose(ReportFacts facts)
    {
        var (texts, all, clear) = (facts.Texts, facts.Activities.Length, facts.CountOf(ActivityStatus.Clear));
        if (facts.Shown == 0)
            return null;
        if (clear == all)
            return new Finding(texts.Say("finding.owners.all", ("all", all)), texts.Rich("finding.owners.text.all"));
        return new Finding(
            texts.Say(clear == 0 ? "finding.owners.none" : "finding.owners", ("clear", clear), ("all", all)),
            texts.Rich(facts.IsAnyTentative ? "finding.owners.tentative" : "finding.owners.text", ("parts", string.Join(texts.ClauseSeparator, Parts(facts)))));
    }

    private static IEnumerable<string> Parts(ReportFacts facts)
    {
        var hidden = facts.Activities.Length - facts.Shown;
        return new[]
        {
            Counted(facts, "finding.owners.contested", facts.CountOf(ActivityStatus.Contested)),
            Counted(facts, "finding.owners.leaning", facts.CountOf(ActivityStatus.Leaning)),
            Counted(facts, "finding.owners.shared", facts.CountOf(ActivityStatus.Shared)),
            Counted(facts, "finding.owners.elsewhere", facts.CountOf(ActivityStatus.Elsewhere)),
            Orphaned(facts),
            Misplaced(facts),
            Counted(facts, "finding.owners.hidden", hidden),
        }.OfType<string>();
    }

    private static string? Counted(ReportFacts facts, string key, int count) => count == 0 ? null : facts.Texts.Say(key, ("n", count));

    private static string? Orphaned(ReportFacts facts) => facts.CountOf(ActivityStatus.Orphaned) == 1
        ? facts.Texts.Say("finding.owners.orphaned.one", ("activity", Only(facts, ActivityStatus.Orphaned).Short))
        : Counted(facts, "finding.owners.orphaned", facts.CountOf(ActivityStatus.Orphaned));

    private static string? Misplaced(ReportFacts facts)
    {
        if (facts.CountOf(ActivityStatus.Misplaced) != 1)
            return Counted(facts, "finding.owners.misplaced", facts.CountOf(ActivityStatus.Misplaced));
        var activity = Only(facts, ActivityStatus.Misplaced);
        return facts.Texts.Say(
            activity.Home == RespondentFunction.Marketing ? "finding.owners.misplaced.sales" : "finding.owners.misplaced.marketing",
            ("activity", activity.Short));
    }

    private static ActivityFact Only(ReportFacts facts, ActivityStatus status) => facts.Activities.First(activity => activity.Score.Status == status);
}
