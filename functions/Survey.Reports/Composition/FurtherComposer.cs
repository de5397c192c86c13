using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes the recommendations that are not among the strongest. Only when there are any.</summary>
internal static class FurtherComposer
{
    public static Section? Compose(ReportFacts facts)
    {
        var all = facts.Request.Result.Recommendations;
        if (all.Length <= ActionsComposer.InBody)
            return null;
        var texts = facts.Texts;
        ImmutableArray<Block> cards =
            [.. all.Skip(ActionsComposer.InBody).Select((recommendation, i) => ActionsComposer.Card(facts, recommendation, ActionsComposer.InBody + i + 1))];
        return new Section(
            SectionIds.Further, texts.Say("further.label"), texts.Say("further.kicker"), texts.Say("further.title", ("n", cards.Length)),
            texts.Rich("further.lead"), SectionStart.NewPage, cards);
    }
}
