using Survey.Core.Scoring;

namespace Survey.Reports.Composition;

/// <summary>How sure the band of the index is.</summary>
/// <param name="First">The likeliest band.</param>
/// <param name="Percent">Its share in whole per cent.</param>
/// <param name="Second">The next band.</param>
/// <param name="SecondPercent">Its share in whole per cent.</param>
internal readonly record struct BandSentence(Band First, int Percent, Band Second, int SecondPercent)
{
    private const int Sure = 99;
    private const int Likely = 95;
    private const int Border = 25;

    /// <summary>Whether the index lies on the border of two bands: the less likely has at least a quarter.</summary>
    public bool IsBorder => SecondPercent >= Border;

    /// <summary>The two likeliest bands.</summary>
    public static BandSentence Of(BandShares shares)
    {
        Span<double> values = [shares.Tangled, shares.Blurred, shares.Defined, shares.Clear];
        var (first, second) = (0, 1);
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[first])
                first = i;
        second = first == 0 ? 1 : 0;
        for (var i = 0; i < values.Length; i++)
            if (i != first && values[i] > values[second])
                second = i;
        return new BandSentence((Band)first, Whole.Nearest(values[first] * 100), (Band)second, Whole.Nearest(values[second] * 100));
    }

    /// <summary>The sentence.</summary>
    public string Say(ReportFacts facts)
    {
        var texts = facts.Texts;
        var (band, share) = (texts.BandWord(First), texts.Percent(Percent));
        if (Percent > Sure)
            return texts.Say("verdict.strip.sure", ("band", band));
        if (Percent >= Likely)
            return texts.Say("verdict.strip.likely", ("band", band), ("share", share));
        return texts.Say(
            IsBorder ? "verdict.strip.border" : "verdict.strip.possible",
            ("band", band), ("share", share), ("other", texts.BandWord(Second)), ("otherShare", texts.Percent(SecondPercent)));
    }
}
