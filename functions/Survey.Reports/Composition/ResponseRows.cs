using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>The rows of "who answered": each shown function, then everybody else.</summary>
internal static class ResponseRows
{
    public static ImmutableArray<ResponseRow> Of(ReportFacts facts)
    {
        var rows = ImmutableArray.CreateBuilder<ResponseRow>(4);
        foreach (var shown in facts.Card.Functions)
            rows.Add(Shown(facts, shown));
        if (rows.Count == 0)
        {
            rows.Add(Row(facts, facts.Texts.Say("answered.all"), Ink.Ink3, (facts.Card.Respondents, facts.Card.Invited), "answered.together", true));
            return rows.ToImmutable();
        }

        var rest = facts.Card.Respondents;
        foreach (var shown in facts.Card.Functions)
            rest -= shown.Respondents;
        if (rest > 0)
            rows.Add(Row(
                facts, facts.Texts.Say("answered.rest"), Ink.Ink3, (rest, RestInvited(facts, rest)),
                facts.Card.Excluded > 0 ? "answered.excluded" : "answered.total", false));
        return rows.ToImmutable();
    }

    private static ResponseRow Shown(ReportFacts facts, ShownFunction shown)
    {
        var colour = shown.Id switch
        {
            RespondentFunction.Sales => Ink.Sales,
            RespondentFunction.Marketing => Ink.Marketing,
            _ => Ink.Ink3,
        };
        return Row(facts, facts.Texts.FunctionHead(shown.Id), colour, (shown.Respondents, InvitedIn(facts, shown.Id)), "answered.alone", true);
    }

    private static ResponseRow Row(ReportFacts facts, string label, Ink colour, (int Answered, int? Invited) people, string remark, bool isShown)
    {
        var texts = facts.Texts;
        // People state their own function, so more may answer for one than were invited in it: then there is no rate.
        if (people.Invited is not { } invited || invited < people.Answered)
            return new ResponseRow(label, colour, people.Answered, null, ReportFacts.Digits(people.Answered), "", texts.Say(remark), isShown);
        var counts = texts.Say("number.of", ("part", people.Answered), ("all", invited));
        var rate = texts.Percent(Whole.Percent(people.Answered, invited));
        return new ResponseRow(label, colour, people.Answered, invited, counts, rate, texts.Say(remark), isShown);
    }

    private static int? InvitedIn(ReportFacts facts, RespondentFunction function)
    {
        foreach (var invited in facts.Request.Invited)
            if (invited.Function == function && invited.People >= facts.Card.MinimumGroup)
                return invited.People;
        return null;
    }

    private static int? RestInvited(ReportFacts facts, int answered)
    {
        var rest = facts.Card.Invited;
        foreach (var shown in facts.Card.Functions)
            rest -= InvitedIn(facts, shown.Id);
        return rest >= facts.Card.MinimumGroup && rest >= answered ? rest : null;
    }
}
