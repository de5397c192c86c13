using System.Collections.Immutable;
using Survey.App.Storage;
using Survey.App.Workspaces;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class WorkspaceStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task Add_IdExists_IsFalseAndKeepsTheFirst()
    {
        Assert.True(await Stores.Workspaces.AddAsync(AWorkspace("w1"), Token));
        Assert.False(await Stores.Workspaces.AddAsync(AWorkspace("w1") with { Name = "Other" }, Token));
        Assert.Equal(AWorkspace("w1"), await Stores.Workspaces.FindAsync("w1", Token));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Find_HostileTexts_AreAsAdded(string text)
    {
        var added = AWorkspace(text) with { Name = text, ContactEmail = text, MayExportLinks = false };
        await Stores.Workspaces.AddAsync(added, Token);
        Assert.Equal(added, await Stores.Workspaces.FindAsync(text, Token));
    }

    [Fact]
    public async Task Find_UnknownId_IsNull() => Assert.Null(await Stores.Workspaces.FindAsync("w1", Token));

    [Fact]
    public async Task Update_ExistingOrNot_ReplacesOrIsFalse()
    {
        Assert.False(await Stores.Workspaces.UpdateAsync(AWorkspace("w1"), Token));
        Assert.Null(await Stores.Workspaces.FindAsync("w1", Token));
        await Stores.Workspaces.AddAsync(AWorkspace("w1"), Token);
        Assert.True(await Stores.Workspaces.UpdateAsync(AWorkspace("w1") with { Name = "New" }, Token));
        Assert.Equal("New", (await Stores.Workspaces.FindAsync("w1", Token))!.Name);
    }

    [Fact]
    public async Task List_Several_IsInOrdinalOrder()
    {
        foreach (var id in (string[])["b", "B", "a"])
            await Stores.Workspaces.AddAsync(AWorkspace(id), Token);
        Assert.Equal(["B", "a", "b"], (await Stores.Workspaces.ListAsync(Token)).Select(workspace => workspace.Id));
    }

    [Fact]
    public async Task AddKey_IdOrHashExists_IsFalse()
    {
        Assert.True(await Stores.Workspaces.AddKeyAsync(AKey("k1"), Token));
        Assert.False(await Stores.Workspaces.AddKeyAsync(AKey("k1") with { Hash = Key("other") }, Token));
        Assert.False(await Stores.Workspaces.AddKeyAsync(AKey("k2") with { Hash = AKey("k1").Hash }, Token));
        Assert.Null(await Stores.Workspaces.FindKeyAsync("k2", Token));
    }

    [Fact]
    public async Task AddKey_NotAHash_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Workspaces.AddKeyAsync(AKey("k1") with { Hash = [1] }, Token));

    [Fact]
    public async Task FindKey_KnownAndUnknown_GivesItAsAddedOrNull()
    {
        await Stores.Workspaces.AddKeyAsync(AKey("k1"), Token);
        var found = (await Stores.Workspaces.FindKeyAsync("k1", Token))!;
        Assert.Equal(AKey("k1").Hash, found.Hash);
        Assert.Equal(AKey("k1") with { Hash = [] }, found with { Hash = [] });
        Assert.Null(await Stores.Workspaces.FindKeyAsync("'/#?", Token));
    }

    [Fact]
    public async Task ListKeys_OneWorkspace_IsInOrderWithRevokedOnes()
    {
        foreach (var id in (string[])["k3", "k1", "k2"])
            await Stores.Workspaces.AddKeyAsync(AKey(id), Token);
        await Stores.Workspaces.AddKeyAsync(AKey("k0") with { WorkspaceId = "w2" }, Token);
        await Stores.Workspaces.RevokeKeyAsync("k2", Now, Token);
        Assert.Equal(["k1", "k2", "k3"], (await Stores.Workspaces.ListKeysAsync("w1", Token)).Select(key => key.Id));
    }

    [Fact]
    public async Task RevokeKey_Twice_KeepsTheFirstTime()
    {
        await Stores.Workspaces.AddKeyAsync(AKey("k1"), Token);
        Assert.True(await Stores.Workspaces.RevokeKeyAsync("k1", Now.AddDays(1), Token));
        Assert.False(await Stores.Workspaces.RevokeKeyAsync("k1", Now.AddDays(2), Token));
        Assert.False(await Stores.Workspaces.RevokeKeyAsync("nobody", Now, Token));
        Assert.Equal(Now.AddDays(1), (await Stores.Workspaces.FindKeyAsync("k1", Token))!.RevokedAt);
    }

    [Fact]
    public async Task FindLogo_SavedTwice_IsTheSecond()
    {
        await Stores.Workspaces.AddAsync(AWorkspace("w1"), Token);
        await Stores.Workspaces.SaveLogoAsync("w1", [1, 2, 3], Token);
        ImmutableArray<byte> largest = [.. Enumerable.Range(0, StorageLimits.LogoBytes).Select(at => (byte)(at * 31))];
        await Stores.Workspaces.SaveLogoAsync("w1", largest, Token);

        Assert.Equal(largest, (await Stores.Workspaces.FindLogoAsync("w1", Token))!.Value);
        Assert.Equal("Consultant", (await Stores.Workspaces.FindAsync("w1", Token))!.Name);
        Assert.Single(await Stores.Workspaces.ListAsync(Token));
        Assert.Empty(await Stores.Workspaces.ListKeysAsync("w1", Token));
    }

    [Fact]
    public async Task FindLogo_NoneDeletedOrOfAnother_IsNull()
    {
        await Stores.Workspaces.SaveLogoAsync("w1", [1], Token);
        await Stores.Workspaces.SaveLogoAsync("w2", [2], Token);
        await Stores.Workspaces.DeleteLogoAsync("w1", Token);
        await Stores.Workspaces.DeleteLogoAsync("w1", Token);

        Assert.Null(await Stores.Workspaces.FindLogoAsync("w1", Token));
        Assert.Equal([2], (await Stores.Workspaces.FindLogoAsync("w2", Token))!.Value);
        Assert.Null(await Stores.Workspaces.FindLogoAsync("'/#?", Token));
    }

    [Fact]
    public async Task SaveLogo_TooLarge_Throws() => await Assert.ThrowsAsync<ArgumentException>(
        () => Stores.Workspaces.SaveLogoAsync("w1", [.. new byte[StorageLimits.LogoBytes + 1]], Token));

    private static Workspace AWorkspace(string id) => new() { Id = id, Name = "Consultant", CreatedAt = Now.AddTicks(3) };

    private static ApiKey AKey(string id) => new(id, "w1", Key(id), Now.AddTicks(5), null);
}
