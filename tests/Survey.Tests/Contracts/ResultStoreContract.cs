using Xunit;

namespace Survey.Tests.Contracts;

public abstract class ResultStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task AddIfAbsent_Twice_KeepsTheFirst()
    {
        Assert.True(await Stores.Results.AddIfAbsentAsync("a1", "{\"index\":1}", Token));
        Assert.False(await Stores.Results.AddIfAbsentAsync("a1", "{\"index\":2}", Token));
        Assert.Equal("{\"index\":1}", await Stores.Results.FindAsync("a1", Token));
    }

    [Fact]
    public async Task AddIfAbsent_ManyAtOnce_ExactlyOneSucceeds()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            number => Task.Run(() => Stores.Results.AddIfAbsentAsync("a1", $"r{number}", Token), Token)));
        Assert.Single(outcomes, succeeded => succeeded);
        Assert.Equal($"r{Array.IndexOf(outcomes, true)}", await Stores.Results.FindAsync("a1", Token));
    }

    [Fact]
    public async Task Find_NoResult_IsNull() => Assert.Null(await Stores.Results.FindAsync("a1", Token));

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Find_HostileTexts_AreAsAdded(string text)
    {
        await Stores.Results.AddIfAbsentAsync(text, text, Token);
        Assert.Equal(text, await Stores.Results.FindAsync(text, Token));
    }

    [Fact]
    public async Task Find_LargeResult_IsAsAdded()
    {
        var large = string.Concat(Enumerable.Range(0, 40_000).Select(number => $"{number}é,"));
        await Stores.Results.AddIfAbsentAsync("a1", large, Token);
        Assert.Equal(large, await Stores.Results.FindAsync("a1", Token));
    }

    [Fact]
    public async Task Delete_Repeated_LeavesOthers()
    {
        await Stores.Results.AddIfAbsentAsync("a1", "1", Token);
        await Stores.Results.AddIfAbsentAsync("a2", "2", Token);
        await Stores.Results.DeleteAsync("a1", Token);
        await Stores.Results.DeleteAsync("a1", Token);
        Assert.Null(await Stores.Results.FindAsync("a1", Token));
        Assert.Equal("2", await Stores.Results.FindAsync("a2", Token));
    }

    [Fact]
    public async Task Replace_AsItStands_HoldsTheNewOne()
    {
        await Stores.Results.AddIfAbsentAsync("a1", "é1", Token);
        await Stores.Results.AddIfAbsentAsync("a2", "é1", Token);
        Assert.True(await Stores.Results.ReplaceAsync("a1", "é1", "é2", Token));
        Assert.Equal("é2", await Stores.Results.FindAsync("a1", Token));
        Assert.Equal("é1", await Stores.Results.FindAsync("a2", Token));
    }

    [Fact]
    public async Task Replace_AnotherOrNone_ChangesNothing()
    {
        await Stores.Results.AddIfAbsentAsync("a1", "1", Token);
        Assert.False(await Stores.Results.ReplaceAsync("a1", "0", "2", Token));
        Assert.False(await Stores.Results.ReplaceAsync("a2", "1", "2", Token));
        Assert.Equal("1", await Stores.Results.FindAsync("a1", Token));
        Assert.Null(await Stores.Results.FindAsync("a2", Token));
    }

    [Fact]
    public async Task Replace_ManyAtOnce_ExactlyOneSucceeds()
    {
        await Stores.Results.AddIfAbsentAsync("a1", "before", Token);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => Task.Run(() => Stores.Results.ReplaceAsync("a1", "before", $"after {number}", Token), Token)));
        Assert.Single(outcomes, succeeded => succeeded);
        Assert.Equal($"after {Array.IndexOf(outcomes, true)}", await Stores.Results.FindAsync("a1", Token));
    }
}
