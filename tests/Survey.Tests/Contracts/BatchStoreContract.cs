using System.Collections.Immutable;
using Survey.App.Batches;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class BatchStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    private static readonly BatchSettings NoSettings = new();

    [Fact]
    public async Task Find_Added_IsAsAdded()
    {
        var batch = ABatch("b1") with
        {
            State = BatchState.Running,
            Digest = Key("file"),
            Upload = "abc",
            Contents = new(3, 40, 2, [new("a.csv", 7, "function", "Vertrieb2", "Must be one of …", IsRejection: true)], 1),
            Settings = new() { MinimumGroup = 3, Invited = ImmutableSortedDictionary<string, int>.Empty.Add("Aster \"&\" Töchter", 41) },
            SplitAt = Now.AddMinutes(1),
        };
        Assert.True(await Stores.Batches.AddAsync(batch, Token));

        var found = (await Stores.Batches.FindAsync("b1", Token))!.Value;
        Assert.Equal(batch.Digest!.Value, found.Digest!.Value);
        Assert.Equal(batch.Contents!.Problems, found.Contents!.Problems);
        Assert.Equal(batch.Settings.Invited, found.Settings.Invited);
        Assert.Equal(3, found.Settings.MinimumGroup);
        Assert.Equal(Plain(batch), Plain(found));
        Assert.Null(await Stores.Batches.FindAsync("b2", Token));
    }

    [Fact]
    public async Task Add_SameIdTwice_KeepsTheFirst()
    {
        Assert.True(await Stores.Batches.AddAsync(ABatch("b1"), Token));
        Assert.False(await Stores.Batches.AddAsync(ABatch("b1") with { Name = "Second", CreatedAt = Now.AddDays(1) }, Token));
        Assert.Equal("b1", (await Stores.Batches.FindAsync("b1", Token))!.Value.Name);
        Assert.Single(await ListAsync("w1"));
    }

    [Fact]
    public async Task Update_VersionThatWasRead_ReplacesAllButWhoseAndWhen()
    {
        await Stores.Batches.AddAsync(ABatch("b1"), Token);
        var read = (await Stores.Batches.FindAsync("b1", Token))!;
        var next = read.Value with { State = BatchState.Splitting, Name = "New", WorkspaceId = "w2", CreatedAt = Now.AddDays(1) };
        Assert.True(await Stores.Batches.UpdateAsync(next, read.ETag, Token));

        var found = (await Stores.Batches.FindAsync("b1", Token))!.Value;
        Assert.Equal(("New", BatchState.Splitting, "w1", Now), (found.Name, found.State, found.WorkspaceId, found.CreatedAt));
        Assert.Equal(["b1"], await ListAsync("w1"));
        Assert.Empty(await ListAsync("w2"));
    }

    [Fact]
    public async Task Update_OldVersionOrGone_ChangesNothing()
    {
        await Stores.Batches.AddAsync(ABatch("b1"), Token);
        var read = (await Stores.Batches.FindAsync("b1", Token))!;
        Assert.True(await Stores.Batches.UpdateAsync(read.Value with { Name = "First" }, read.ETag, Token));
        Assert.False(await Stores.Batches.UpdateAsync(read.Value with { Name = "Second" }, read.ETag, Token));
        Assert.Equal("First", (await Stores.Batches.FindAsync("b1", Token))!.Value.Name);
        Assert.False(await Stores.Batches.UpdateAsync(ABatch("b2"), read.ETag, Token));
        Assert.Null(await Stores.Batches.FindAsync("b2", Token));
    }

    [Fact]
    public async Task Update_ManyAtOnce_LetsOneIn()
    {
        await Stores.Batches.AddAsync(ABatch("b1"), Token);
        var read = (await Stores.Batches.FindAsync("b1", Token))!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(
            () => Stores.Batches.UpdateAsync(read.Value with { Name = $"{number}" }, read.ETag, Token), Token)));
        Assert.Single(outcomes, outcome => outcome);
    }

    [Fact]
    public async Task List_OneWorkspace_NewestFirstPageByPage()
    {
        for (var i = 0; i < 7; i++)
            await Stores.Batches.AddAsync(ABatch($"b{6 - i}") with { CreatedAt = Now.AddSeconds(i) }, Token);
        await Stores.Batches.AddAsync(ABatch("other") with { WorkspaceId = "w2" }, Token);

        var listed = await ReadAllAsync(continuation => Stores.Batches.ListAsync("w1", 3, continuation, Token), 3);
        Assert.Equal(["b0", "b1", "b2", "b3", "b4", "b5", "b6"], listed.Select(batch => batch.Id));
    }

    [Fact]
    public async Task List_SameInstant_ByIdAndEachOnce()
    {
        foreach (var id in new[] { "b3", "b1", "b2" })
            await Stores.Batches.AddAsync(ABatch(id), Token);
        var listed = await ReadAllAsync(continuation => Stores.Batches.ListAsync("w1", 1, continuation, Token), 1);
        Assert.Equal(["b1", "b2", "b3"], listed.Select(batch => batch.Id));
    }

    [Fact]
    public async Task List_WrongPage_Throws()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Batches.ListAsync("w1", 0, null, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Batches.ListAsync("w1", 1001, null, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Stores.Batches.ListAsync("w1", 10, "§", Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Stores.Batches.ListByStateAsync([BatchState.Running], 10, "§", Token));
    }

    [Fact]
    public async Task ListByState_SomeStates_GivesThoseOfAllWorkspacesById()
    {
        await Stores.Batches.AddAsync(ABatch("b1"), Token);
        await Stores.Batches.AddAsync(ABatch("b2") with { WorkspaceId = "w2", State = BatchState.Running }, Token);
        await Stores.Batches.AddAsync(ABatch("b3") with { State = BatchState.Finished }, Token);
        var read = (await Stores.Batches.FindAsync("b3", Token))!;
        Assert.True(await Stores.Batches.UpdateAsync(read.Value with { State = BatchState.Running }, read.ETag, Token));

        var listed = await ReadAllAsync(
            continuation => Stores.Batches.ListByStateAsync([BatchState.Receiving, BatchState.Running], 2, continuation, Token), 2);
        Assert.Equal(["b1", "b2", "b3"], listed.Select(batch => batch.Id));
        Assert.Empty((await Stores.Batches.ListByStateAsync([BatchState.Finished], 10, null, Token)).Items);
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Find_HostileIds_AreAsAdded(string text)
    {
        Assert.True(await Stores.Batches.AddAsync(ABatch(text) with { WorkspaceId = text }, Token));
        Assert.Equal(text, (await Stores.Batches.FindAsync(text, Token))!.Value.Id);
        Assert.Equal([text], await ListAsync(text));
        await Stores.Batches.DeleteAsync(text, Token);
        Assert.Null(await Stores.Batches.FindAsync(text, Token));
    }

    [Fact]
    public async Task Delete_Twice_LeavesOthers()
    {
        await Stores.Batches.AddAsync(ABatch("b1"), Token);
        await Stores.Batches.AddAsync(ABatch("b2"), Token);
        await Stores.Batches.DeleteAsync("b1", Token);
        await Stores.Batches.DeleteAsync("b1", Token);
        Assert.Null(await Stores.Batches.FindAsync("b1", Token));
        Assert.Equal(["b2"], await ListAsync("w1"));
        Assert.Equal(["b2"], (await Stores.Batches.ListByStateAsync([BatchState.Receiving], 10, null, Token)).Items.Select(batch => batch.Id));
    }

    [Fact]
    public async Task Find_AfterReopening_IsAsAdded()
    {
        await Stores.Batches.AddAsync(ABatch("b1"), Token);
        await Stores.ReopenAsync();
        Assert.Equal("b1", (await Stores.Batches.FindAsync("b1", Token))!.Value.Id);
    }

    // Records compare their collections by reference.
    private static Batch Plain(Batch batch) => batch with { Digest = null, Contents = null, Settings = NoSettings };

    private static Batch ABatch(string id) => new()
    {
        Id = id,
        WorkspaceId = "w1",
        Name = id,
        FileName = "autumn.csv",
        Settings = new(),
        CreatedAt = Now,
        State = BatchState.Receiving,
    };

    private async Task<List<string>> ListAsync(string workspace) =>
        [.. (await Stores.Batches.ListAsync(workspace, 100, null, Token)).Items.Select(batch => batch.Id)];
}
