using Survey.Core.Scoring;

namespace Survey.Core.Portfolios;

/// <summary>A published score with its 95 % interval, in whole points from 0 to 100.</summary>
/// <param name="Score">The score, rounded down.</param>
/// <param name="Low">Lower end of the interval, rounded down.</param>
/// <param name="High">Upper end, rounded up: the interval is never narrower than the exact one.</param>
/// <param name="Band">Its band, decided on the exact score.</param>
public readonly record struct PublishedScore(int Score, int Low, int High, Band Band)
{
    /// <summary>The published figures; null where the score or its interval is hidden.</summary>
    internal static PublishedScore? Of(double? score, double? low, double? high, Band? band) =>
        score is { } s && low is { } l && high is { } h && band is { } b ? new((int)s, (int)l, (int)h, b) : null;
}
