namespace Survey.Core.Portfolios;

/// <summary>The places that a company may hold, as far as intervals say. Place 1 is the clearest.</summary>
/// <param name="Best">The best place, from 1.</param>
/// <param name="Worst">The worst place, at least <paramref name="Best"/>, at most the number of companies that have a place.</param>
public readonly record struct PlaceRange(int Best, int Worst)
{
    /// <summary>Whether only one place is possible.</summary>
    public bool IsCertain => Best == Worst;
}
