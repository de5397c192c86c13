using Xunit;

namespace Survey.Tests.Core.Recommendations;

/// <summary>For every entry of the shipped catalogue, how a clear company becomes one that needs it.</summary>
internal static class EntryCases
{
    public static IReadOnlyDictionary<string, Func<SampleCompany, SampleCompany>> All { get; } = new Dictionary<string, Func<SampleCompany, SampleCompany>>
    {
        ["write_down_split"] = company => company.Unfavourable("remit_sentence"),
        ["own_orphaned"] = company => company.Answer("price_analysis", "nobody", people: 5),
        ["own_misplaced"] = company => company.Answer("brand_image", "sales", people: 6),
        ["own_contested"] = company => company.Answer("brand_image", "both", people: 4).Answer("brand_image", "sales", "marketing", 3),
        ["own_shared"] = company => company.Answer("pursue_leads", "both", people: 6),
        ["own_elsewhere"] = company => company.Answer("market_research", "elsewhere", people: 6),
        ["close_in_sales"] = company => company.Answer("final_commitment", "elsewhere"),
        ["payments_and_service"] = company => company.Answer("collect_payments", "marketing"),
        ["preference_and_plan"] = company => company.Answer("market_plan", "nobody"),
        ["two_kinds_of_trust"] = company => company.Answer("company_trust", "both"),
        ["partner_contact"] = company => company.Answer("channel_partners", "unsure"),
        ["feedback_loop"] = company => company.Unfavourable("rel_contact"),
        ["one_message"] = company => company.Unfavourable("msg_steady"),
        ["sales_material"] = company => company.Unfavourable("msg_homemade"),
        ["marketing_time"] = company => company.Week("marketing", 10, 80),
        ["lead_handover"] = company => company.Unfavourable("rel_handover"),
        ["relieve_prospecting"] = company => company.Unfavourable("hor_prospect"),
        ["market_owner"] = company => company.Unfavourable("ins_time"),
        ["next_year"] = company => company.Unfavourable("hor_longview"),
        ["growth_plans"] = company => company.Unfavourable("ins_growth"),
        ["fair_measures"] = company => company.Unfavourable("remit_measured"),
        ["stop_add_on"] = company => company.Week("sales", 60, 22),
        ["separate_to_grow"] = company => company
            .AnswerAll(["market_plan", "open_leads", "brand_image"], "sales").Unfavourable("tra_training").Unfavourable("tra_outside"),
        ["gradual_move"] = company => company.Unfavourable("tra_gradual"),
        ["train_first"] = company => company.Unfavourable("tra_training"),
        ["outside_help"] = company => company.Unfavourable("tra_outside"),
        ["talk_together"] = company => company
            .Unfavourable("ins_time", function: "sales").Unfavourable("ins_growth", function: "sales").Unfavourable("ins_decide", function: "sales"),
        ["two_camps"] = company => company.Unfavourable("remit_gaps", 4).Unfavourable("rel_mixed", 4).Unfavourable("msg_steady", 4),
        ["ask_again"] = company => company,
        ["keep_clear_owners"] = company => company,
        ["keep_strong_areas"] = company => company,
        ["keep_good_habits"] = company => company,
        ["keep_sales_focus"] = company => company.Week("sales", 90, 4),
        ["keep_marketing_focus"] = company => company.Week("marketing", 4, 90),
    };

    public static TheoryData<string> Ids { get; } = [.. All.Keys];
}
