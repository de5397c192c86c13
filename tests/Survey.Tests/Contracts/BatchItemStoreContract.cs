using System.Collections.Immutable;
using Survey.App.Batches;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class BatchItemStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task Find_Added_IsAsAddedWithItsAnswers()
    {
        var item = AnItem(1) with { Company = "Zoë & Töchter, \"GmbH\"", Invited = 12 };
        Assert.True(await Stores.BatchItems.AddAsync("b1", [new(item, new byte[] { 1, 2, 3 })], Token));

        Assert.Equal(item, (await Stores.BatchItems.FindAsync("b1", "00001", Token))!.Value);
        Assert.Equal([1, 2, 3], await AnswersAsync("00001"));
        Assert.Null(await Stores.BatchItems.FindScoresAsync("b1", "00001", Token));
        Assert.Null(await Stores.BatchItems.FindAsync("b1", "00002", Token));
        Assert.Null(await Stores.BatchItems.FindAsync("b2", "00001", Token));
        Assert.Null(await Stores.BatchItems.FindAnswersAsync("b1", "00002", Token));
    }

    [Fact]
    public async Task Add_AnswersLargerThanARow_AreWhole()
    {
        var answers = new byte[3 << 20];
        new Random(1).NextBytes(answers);
        Assert.True(await Stores.BatchItems.AddAsync("b1", [new(AnItem(1), answers), new(AnItem(2), ReadOnlyMemory<byte>.Empty)], Token));
        Assert.Equal(answers, await AnswersAsync("00001"));
        Assert.Empty((await AnswersAsync("00002"))!);
    }

    [Fact]
    public async Task Add_OneExists_AddsNone()
    {
        await AddAsync(1, 3);
        await FinishAsync("00002", BatchItemState.Done, "{}");
        Assert.False(await Stores.BatchItems.AddAsync("b1", [New(1), New(2), New(3)], Token));
        Assert.Equal(BatchItemState.Done, (await Stores.BatchItems.FindAsync("b1", "00002", Token))!.Value.State);
        Assert.Equal(new(2, 1, 0, 0, 0), await Stores.BatchItems.CountAsync("b1", Token));
    }

    [Fact]
    public async Task Add_WhatNoCallTakes_Throws()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Stores.BatchItems.AddAsync("b1", [.. Enumerable.Range(1, 101).Select(New)], Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Stores.BatchItems.AddAsync("b2", [New(1)], Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Stores.BatchItems.AddAsync("b1", [New(1), New(1)], Token));
        Assert.Equal(new(0, 0, 0, 0, 0), await Stores.BatchItems.CountAsync("b1", Token));
    }

    [Fact]
    public async Task List_ManyHundreds_ByIdPageByPage()
    {
        await AddAsync(201, 300);
        await AddAsync(1, 100);
        await AddAsync(101, 200);
        Assert.True(await Stores.BatchItems.AddAsync("b2", [new(AnItem(1) with { BatchId = "b2" }, new byte[1])], Token));
        var listed = await ReadAllAsync(continuation => Stores.BatchItems.ListAsync("b1", 70, continuation, Token), 70);
        Assert.Equal(Enumerable.Range(1, 300).Select(BatchItemRules.IdOf), listed.Select(item => item.Id));
    }

    [Fact]
    public async Task Count_EachState_IsCounted()
    {
        await AddAsync(1, 6);
        await FinishAsync("00001", BatchItemState.Done, "{}");
        await FinishAsync("00002", BatchItemState.Done, "{}");
        await FinishAsync("00003", BatchItemState.TooFew, "{}");
        await FinishAsync("00004", BatchItemState.Rejected, null);
        await UpdateAsync("00005", BatchItemState.Failed);
        Assert.Equal(new(1, 2, 1, 1, 1), await Stores.BatchItems.CountAsync("b1", Token));
    }

    [Theory]
    [InlineData("", "00001")]
    [InlineData("00003", "00001")]
    [InlineData("00002", "00002")]
    [InlineData("00001", "00003")]
    public async Task HasWaiting_OneLeft_IsFoundWhereverItStands(string near, string left)
    {
        await AddAsync(1, 3);
        Assert.True(await Stores.BatchItems.HasWaitingAsync("b1", near, Token));
        foreach (var ended in new[] { "00001", "00002", "00003" }.Where(id => id != left))
            await FinishAsync(ended, BatchItemState.Done, "{}");
        Assert.True(await Stores.BatchItems.HasWaitingAsync("b1", near, Token));
        await UpdateAsync(left, BatchItemState.Failed);
        Assert.False(await Stores.BatchItems.HasWaitingAsync("b1", near, Token));
        Assert.False(await Stores.BatchItems.HasWaitingAsync("b2", near, Token));
    }

    [Fact]
    public async Task Finish_VersionThatWasRead_StoresScoresAndDeletesAnswers()
    {
        await AddAsync(1, 2);
        var read = (await Stores.BatchItems.FindAsync("b1", "00001", Token))!;
        var done = read.Value with { State = BatchItemState.Done, Index = 54, Band = Band.Blurred, ReportDigest = Key("pdf") };
        Assert.True(await Stores.BatchItems.FinishAsync(done, read.ETag, "{\"company\":\"Zoë\"}", Token));

        var found = (await Stores.BatchItems.FindAsync("b1", "00001", Token))!.Value;
        Assert.Equal(done.ReportDigest!.Value, found.ReportDigest!.Value);
        Assert.Equal(done with { ReportDigest = null }, found with { ReportDigest = null });
        Assert.Equal("{\"company\":\"Zoë\"}", await Stores.BatchItems.FindScoresAsync("b1", "00001", Token));
        Assert.Null(await Stores.BatchItems.FindAnswersAsync("b1", "00001", Token));
        Assert.NotNull(await Stores.BatchItems.FindAnswersAsync("b1", "00002", Token));
    }

    [Fact]
    public async Task Finish_OldVersionOrGone_LeavesStandingAndAnswers()
    {
        await AddAsync(1, 1);
        var read = (await Stores.BatchItems.FindAsync("b1", "00001", Token))!;
        await UpdateAsync("00001", BatchItemState.Failed);
        Assert.False(await Stores.BatchItems.FinishAsync(read.Value with { State = BatchItemState.Done }, read.ETag, "{}", Token));
        Assert.Equal(BatchItemState.Failed, (await Stores.BatchItems.FindAsync("b1", "00001", Token))!.Value.State);
        Assert.NotNull(await Stores.BatchItems.FindAnswersAsync("b1", "00001", Token));

        await Stores.BatchItems.DeleteAllAsync("b1", Token);
        Assert.False(await Stores.BatchItems.FinishAsync(read.Value with { State = BatchItemState.Done }, read.ETag, "{}", Token));
        Assert.Null(await Stores.BatchItems.FindAsync("b1", "00001", Token));
        Assert.Null(await Stores.BatchItems.FindScoresAsync("b1", "00001", Token));
    }

    [Fact]
    public async Task Finish_ManyAtOnce_LetsOneIn()
    {
        await AddAsync(1, 1);
        var read = (await Stores.BatchItems.FindAsync("b1", "00001", Token))!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Stores.BatchItems.FinishAsync(read.Value with { State = BatchItemState.Done }, read.ETag, "{}", Token), Token)));
        Assert.Single(outcomes, outcome => outcome);
        Assert.Equal("{}", await Stores.BatchItems.FindScoresAsync("b1", "00001", Token));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Find_HostileIdsAndNames_AreAsAdded(string text)
    {
        var item = AnItem(1) with { BatchId = text, Id = text, Company = text };
        Assert.True(await Stores.BatchItems.AddAsync(text, [new(item, new byte[] { 7 })], Token));
        Assert.Equal(item, (await Stores.BatchItems.FindAsync(text, text, Token))!.Value);
        Assert.Equal([7], (await Stores.BatchItems.FindAnswersAsync(text, text, Token))!.Value.ToArray());
        Assert.Equal([text], (await Stores.BatchItems.ListAsync(text, 10, null, Token)).Items.Select(found => found.Id));
        await Stores.BatchItems.DeleteAllAsync(text, Token);
        Assert.Null(await Stores.BatchItems.FindAsync(text, text, Token));
        Assert.Null(await Stores.BatchItems.FindAnswersAsync(text, text, Token));
    }

    [Fact]
    public async Task DeleteAll_OneBatch_LeavesOthersAndTheBatchItself()
    {
        var batch = new Batch { Id = "b1", WorkspaceId = "w1", Name = "", FileName = "", Settings = new(), CreatedAt = Now, State = BatchState.Deleting };
        Assert.True(await Stores.Batches.AddAsync(batch, Token));
        await AddAsync(1, 2);
        await FinishAsync("00001", BatchItemState.Done, "{}");
        Assert.True(await Stores.BatchItems.AddAsync("b2", [new(AnItem(1) with { BatchId = "b2" }, new byte[] { 1 })], Token));
        await Stores.BatchItems.DeleteAllAsync("b1", Token);
        await Stores.BatchItems.DeleteAllAsync("b1", Token);

        Assert.Empty((await Stores.BatchItems.ListAsync("b1", 10, null, Token)).Items);
        Assert.Null(await Stores.BatchItems.FindScoresAsync("b1", "00001", Token));
        Assert.Null(await Stores.BatchItems.FindAnswersAsync("b1", "00002", Token));
        Assert.NotNull(await Stores.BatchItems.FindAnswersAsync("b2", "00001", Token));
        Assert.NotNull(await Stores.Batches.FindAsync("b1", Token));
    }

    [Fact]
    public async Task Find_AfterReopening_IsAsAdded()
    {
        await AddAsync(1, 1);
        await FinishAsync("00001", BatchItemState.TooFew, "{}");
        await Stores.ReopenAsync();
        Assert.Equal(BatchItemState.TooFew, (await Stores.BatchItems.FindAsync("b1", "00001", Token))!.Value.State);
        Assert.Equal("{}", await Stores.BatchItems.FindScoresAsync("b1", "00001", Token));
    }

    private static BatchItem AnItem(int place) =>
        new() { BatchId = "b1", Id = BatchItemRules.IdOf(place), Company = $"Company {place}", Responses = 8, State = BatchItemState.Waiting };

    private static NewBatchItem New(int place) => new(AnItem(place), new[] { (byte)place });

    private async Task AddAsync(int first, int last)
    {
        ImmutableArray<NewBatchItem> items = [.. Enumerable.Range(first, last - first + 1).Select(New)];
        Assert.True(await Stores.BatchItems.AddAsync("b1", items, Token));
    }

    private async Task<byte[]?> AnswersAsync(string item) => (await Stores.BatchItems.FindAnswersAsync("b1", item, Token))?.ToArray();

    private async Task FinishAsync(string item, BatchItemState state, string? scores)
    {
        var read = (await Stores.BatchItems.FindAsync("b1", item, Token))!;
        Assert.True(await Stores.BatchItems.FinishAsync(read.Value with { State = state }, read.ETag, scores, Token));
    }

    private async Task UpdateAsync(string item, BatchItemState state)
    {
        var read = (await Stores.BatchItems.FindAsync("b1", item, Token))!;
        Assert.True(await Stores.BatchItems.UpdateAsync(read.Value with { State = state }, read.ETag, Token));
    }
}
