using System.Collections.Immutable;

namespace Survey.Core.Portfolios;

/// <summary>One statement across companies.</summary>
/// <param name="Shown">In how many companies it got enough answers.</param>
/// <param name="MostlyUnfavourable">In how many of them at least half of those who answered are on the unfavourable side.</param>
/// <param name="Split">In how many of them at least 30 % are on either side.</param>
public sealed record StatementPattern(int Shown, int MostlyUnfavourable, int Split)
{
    /// <summary>One statement across companies.</summary>
    /// <param name="entries">The companies.</param>
    /// <param name="statement">Its place in the questionnaire.</param>
    internal static StatementPattern Of(ImmutableArray<PortfolioEntry> entries, int statement) => new(
        entries.Count(entry => entry.Statements[statement].IsShown),
        entries.Count(entry => entry.Statements[statement].IsMostlyUnfavourable),
        entries.Count(entry => entry.Statements[statement].IsSplit));
}
