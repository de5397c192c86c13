using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes the two views of one role, and the perception gaps. Only where sales and marketing are both shown.</summary>
internal static class ViewsComposer
{
    private const double Apart = 15;
    private const int MostNamed = 6;
    private const double RowHeight = 34;

    public static Section? Compose(ReportFacts facts)
    {
        if (!facts.AreBothShown)
            return null;
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>(6);
        if (!facts.Card.RoleViews.IsEmpty)
            blocks.AddRange(Roles(facts), new Paragraph(Differing(facts), ParagraphStyle.Side), new Rule());
        blocks.AddRange(GapsChart.Compose(facts), new Rule(), new Paragraph(texts.Rich("views.about"), ParagraphStyle.Side));
        return new Section(
            SectionIds.Views, texts.Say("views.label"), texts.Say("views.kicker"), Title(facts), default, SectionStart.NewPage, blocks.ToImmutable());
    }

    private static string Title(ReportFacts facts)
    {
        var widest = Widest(facts);
        var key = widest is { OwnClaim: { } claim, OtherGrant: { } grant } && Math.Abs(claim - grant) >= Apart
            ? TitleKey(widest.Function, claim < grant)
            : facts.Card.Index.Gap is { Flagged: true } || facts.Dimensions.Any(dimension => dimension.Score.Gap is { Flagged: true })
                ? "views.title.gap"
                : "views.title.alike";
        return facts.Texts.Say(key);
    }

    private static string TitleKey(RespondentFunction function, bool granted) => (function, granted) switch
    {
        (RespondentFunction.Sales, true) => "views.title.granted.sales",
        (RespondentFunction.Sales, false) => "views.title.claimed.sales",
        (_, true) => "views.title.granted.marketing",
        _ => "views.title.claimed.marketing",
    };

    private static RoleView? Widest(ReportFacts facts) =>
        facts.Card.RoleViews.Where(view => view is { OwnClaim: not null, OtherGrant: not null })
            .MaxBy(view => Math.Abs(view.OwnClaim!.Value - view.OtherGrant!.Value));

    private static Chart Roles(ReportFacts facts)
    {
        var texts = facts.Texts;
        var rows = ImmutableArray.CreateBuilder<RowText>(2);
        var pairs = ImmutableArray.CreateBuilder<Pair>(2);
        foreach (var view in facts.Card.RoleViews)
            AddRole(facts, view, rows, pairs);
        var figure = new DumbbellFigure
        {
            Bands = [],
            Heads = [texts.Say("views.apart")],
            Rows = rows.ToImmutable(),
            RowHeight = RowHeight,
            SalesLabel = texts.Say("views.sales"),
            MarketingLabel = texts.Say("views.marketing"),
            Pairs = pairs.ToImmutable(),
        };
        var words = new Clauses(figure.Rows.Length, (ref buffer, i) =>
        {
            var (row, pair) = (figure.Rows[i], figure.Pairs[i]);
            texts.Write(
                ref buffer, pair.Hidden is null ? "views.roles.row" : "views.gaps.row.few", ("label", row.Label),
                ("sales", texts.Percent(pair.Sales)), ("marketing", texts.Percent(pair.Marketing)), ("apart", row.Values[0]));
        });
        var alternative = texts.Say("views.roles.alternative", ("rows", words));
        return new Chart(RolesTitle(facts), figure, alternative);
    }

    private static void AddRole(ReportFacts facts, RoleView view, ImmutableArray<RowText>.Builder rows, ImmutableArray<Pair>.Builder pairs)
    {
        var isSales = view.Function == RespondentFunction.Sales;
        var count = facts.Activities.Count(activity => activity.Home == view.Function);
        var label = facts.Texts.Say(isSales ? "views.roles.sales" : "views.roles.marketing", ("n", count));
        if (view is not { OwnClaim: { } claim, OtherGrant: { } grant })
        {
            rows.Add(new RowText(label, "", true, [""]));
            pairs.Add(new Pair(0, 0, false, facts.Texts.Say("views.roles.few")));
            return;
        }

        rows.Add(new RowText(label, "", true, [ReportFacts.Digits(Whole.Nearest(Math.Abs(claim - grant)))]));
        pairs.Add(isSales ? new Pair(Whole.Down(claim), Whole.Down(grant), false) : new Pair(Whole.Down(grant), Whole.Down(claim), false));
    }

    private static string RolesTitle(ReportFacts facts)
    {
        var texts = facts.Texts;
        if (Widest(facts) is not { OwnClaim: { } claim, OtherGrant: { } grant } widest)
            return texts.Say("views.roles.plain");
        var other = widest.Function == RespondentFunction.Sales ? RespondentFunction.Marketing : RespondentFunction.Sales;
        return texts.Say(
            "views.roles.title",
            ("function", texts.FunctionWord(widest.Function)), ("other", texts.FunctionWord(other)),
            ("claim", texts.Percent(Whole.Down(claim))), ("grant", texts.Percent(Whole.Down(grant))));
    }

    private static RichText Differing(ReportFacts facts)
    {
        var count = 0;
        foreach (var view in facts.Card.RoleViews)
            count += view.Differing.Length;
        if (count == 0)
            return facts.Texts.Rich("views.differing.none");
        var named = new Clauses(Math.Min(count, MostNamed), (ref buffer, i) => facts.Texts.Write(ref buffer, "list.name", ("name", DifferingActivity(facts, i))));
        return facts.Texts.Rich(
            count <= MostNamed ? "views.differing" : "views.differing.more", ("activities", named), ("n", count - MostNamed));
    }

    private static string DifferingActivity(ReportFacts facts, int index)
    {
        foreach (var view in facts.Card.RoleViews)
        {
            if (index < view.Differing.Length)
                return facts.Activities[facts.Request.Questionnaire.IndexOfActivity(view.Differing[index])].Short;
            index -= view.Differing.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }
}
