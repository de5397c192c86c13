using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Survey.Tests.Host;

/// <summary>Waits for what another thread will do, and fails when it does not.</summary>
internal static class Eventually
{
    /// <summary>How long a test waits before it fails; far longer than anything takes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Looks again and again until the condition holds.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition, Action? between = null)
    {
        var watch = Stopwatch.StartNew();
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Limit, "The condition did not come to hold.");
            between?.Invoke();
            await looks.WaitForNextTickAsync();
        }
    }

    /// <summary>Moves the clock step by step until the condition holds.</summary>
    public static Task HoldsAsync(FakeTimeProvider time, TimeSpan step, Func<bool> condition) =>
        HoldsAsync(() => Task.FromResult(condition()), () => time.Advance(step));
}
