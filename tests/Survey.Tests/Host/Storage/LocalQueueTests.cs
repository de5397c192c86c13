using Survey.App.Storage;
using Survey.Host.Storage;
using Survey.Tests.Contracts;
using Xunit;

namespace Survey.Tests.Host.Storage;

/// <summary>What only a clock of one's own and a look at the rows can show of the local queues.</summary>
public sealed class LocalQueueTests : StorageContract<SqliteFixture>
{
    [Fact]
    public async Task Receive_SevenDaysLater_GivesNothing()
    {
        await Stores.Queue.SendAsync("old-queue", "old", TimeSpan.Zero, Token);
        await Stores.AdvanceAsync(StorageLimits.MessageLife - TimeSpan.FromTicks(1));
        Assert.Equal(1, await Stores.QueueReader.CountAsync("old-queue", Token));
        await Stores.AdvanceAsync(TimeSpan.FromTicks(1));
        Assert.Equal(0, await Stores.QueueReader.CountAsync("old-queue", Token));
        Assert.Empty(await Stores.QueueReader.ReceiveAsync("old-queue", 10, TimeSpan.FromMinutes(10), Token));
    }

    [Fact]
    public async Task Receive_BodyIsNotText_GivesNullAndCanBeMovedUnchanged()
    {
        await Stores.Queue.SendAsync("some-queue", "x", TimeSpan.Zero, Token);
        using (var session = new SqliteSession(Path.Combine(Stores.Folder, LocalStorage.DatabaseFile), readOnly: false))
            session.Execute("UPDATE messages SET body = x'ff00fe'");

        var delivery = Assert.Single(await Stores.QueueReader.ReceiveAsync("some-queue", 10, TimeSpan.FromMinutes(10), Token));
        Assert.Null(delivery.Body);
        Assert.True(await Stores.QueueReader.MoveToPoisonAsync(delivery, Token));
        using var look = new SqliteSession(Path.Combine(Stores.Folder, LocalStorage.DatabaseFile), readOnly: true);
        Assert.Equal(
            [0xff, 0x00, 0xfe], look.First("SELECT body FROM messages WHERE queue = 'some-queue-poison'", row => row.GetFieldValue<byte[]>(0)));
    }
}
