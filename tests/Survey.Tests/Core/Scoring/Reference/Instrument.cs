namespace Survey.Tests.Core.Scoring.Reference;

/// <summary>The instrument as the method's tables print it, written down a second time.</summary>
internal static class Instrument
{
    public static readonly string[] Owners = ["sales", "marketing", "both", "elsewhere", "nobody", "unsure"];

    public static readonly string[] Dimensions = ["remit", "relationships", "messages", "horizon", "insight", "transition"];

    public static readonly (string Id, string Dimension, string Home)[] Activities =
    [
        .. Of("remit", "sales", "negotiate_close", "final_commitment", "collect_payments", "service_accounts"),
        .. Of("remit", "marketing", "create_preference", "market_plan"),
        .. Of("relationships", "sales", "personal_trust", "keep_patronage"),
        .. Of("relationships", "marketing", "channel_partners", "company_trust"),
        .. Of("messages", "sales", "sales_conversation", "customer_feedback"),
        .. Of("messages", "marketing", "campaign_messages", "message_consistency"),
        .. Of("horizon", "sales", "chase_targets", "pursue_leads"),
        .. Of("horizon", "marketing", "open_leads", "try_techniques"),
        .. Of("insight", "marketing", "market_research", "competitor_watch", "price_analysis", "brand_image"),
    ];

    public static readonly (string Id, string Dimension, bool Reversed, bool Restricted)[] Statements =
    [
        ("remit_sentence", "remit", false, false), ("remit_expected", "remit", false, true), ("remit_gaps", "remit", true, false), ("remit_measured", "remit", false, true),
        ("rel_handover", "relationships", false, false), ("rel_mixed", "relationships", true, false), ("rel_contact", "relationships", false, false),
        ("msg_feedback", "messages", false, false), ("msg_homemade", "messages", true, false), ("msg_steady", "messages", false, false),
        ("hor_dropped", "horizon", true, false), ("hor_longview", "horizon", false, false), ("hor_leads", "horizon", false, false), ("hor_prospect", "horizon", true, false),
        ("ins_growth", "insight", false, false), ("ins_time", "insight", false, false), ("ins_decide", "insight", false, false),
        ("tra_addon", "transition", true, false), ("tra_training", "transition", false, false), ("tra_gradual", "transition", false, false), ("tra_outside", "transition", false, false),
    ];

    private static IEnumerable<(string, string, string)> Of(string dimension, string home, params string[] ids) => ids.Select(id => (id, dimension, home));
}
