using System.Collections.Immutable;
using Survey.Core.Recommendations;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes what to do when: the strongest recommendations, and what to keep.</summary>
internal static class ActionsComposer
{
    /// <summary>Recommendations in the body of the report; the rest is in its appendix.</summary>
    public const int InBody = 5;

    public static Section Compose(ReportFacts facts)
    {
        var texts = facts.Texts;
        var all = facts.Request.Result.Recommendations;
        var count = Math.Min(all.Length, InBody);
        var blocks = ImmutableArray.CreateBuilder<Block>(count + 4);
        for (var i = 0; i < count; i++)
            blocks.Add(Card(facts, all[i], i + 1));
        if (all.Length <= InBody && Strengths(facts) is { } strengths)
            blocks.Add(strengths);
        return new Section(
            SectionIds.Actions, texts.Say("actions.label"), texts.Say("actions.kicker"),
            count == 0 ? texts.Say("actions.title.none") : texts.Say("actions.title", ("n", count)),
            Lead(facts, all.Length), SectionStart.NewPage, blocks.ToImmutable());
    }

    /// <summary>What works and should be kept; null where the verdict has named it all.</summary>
    public static Group? Strengths(ReportFacts facts)
    {
        var strengths = facts.Request.Result.Strengths;
        if (strengths.Length <= StrengthSentence.Named)
            return null;
        var blocks = ImmutableArray.CreateBuilder<Block>(strengths.Length + 1);
        blocks.Add(new Heading(facts.Texts.Say("actions.keep")));
        foreach (var strength in strengths)
            blocks.Add(new Paragraph(
                facts.Texts.Rich("actions.keep.item", ("title", strength.Title.TrimEnd('.')), ("evidence", strength.Evidence)), ParagraphStyle.Side));
        return new Group(blocks.ToImmutable());
    }

    private static RichText Lead(ReportFacts facts, int all) => all switch
    {
        0 => facts.Texts.Rich("actions.lead.none"),
        > InBody => facts.Texts.Rich("actions.lead.more", ("n", all - InBody)),
        _ => facts.Texts.Rich("actions.lead"),
    };

    private static RecommendationCard Card(ReportFacts facts, Recommendation recommendation, int number)
    {
        var texts = facts.Texts;
        return new RecommendationCard
        {
            Number = number,
            Title = recommendation.Title,
            Lead = texts.Rich("actions.lead.label", ("lead", recommendation.Lead)),
            Grounds = new RichText([Run.Of(recommendation.Evidence), Run.Of(texts.Say("actions.why", ("why", recommendation.Why)), Emphasis.Quiet)]),
            Steps =
            [
                new CardStep(texts.Say("actions.day30"), recommendation.Day30),
                new CardStep(texts.Say("actions.day60"), recommendation.Day60),
                new CardStep(texts.Say("actions.day90"), recommendation.Day90),
            ],
            Measure = texts.Rich("actions.measure", ("measure", recommendation.Measure)),
        };
    }
}
