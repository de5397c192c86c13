namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>Somebody who knows everything that is published and can list every world that it fits.</summary>
internal static class Attacker
{
    /// <summary>
    /// The worlds in which the secret is known: every world that looks the same holds the same secret. Nothing else counts as known, whatever is
    /// likely.
    /// </summary>
    /// <param name="worlds">Every world, with what is seen of it.</param>
    /// <param name="secret">The secret of a world.</param>
    public static IEnumerable<TWorld> Solve<TWorld>(IEnumerable<(TWorld World, string Seen)> worlds, Func<TWorld, string> secret) => worlds
        .GroupBy(world => world.Seen, world => world.World)
        .Where(alike => alike.Select(secret).Distinct().Count() == 1)
        .SelectMany(alike => alike);
}
