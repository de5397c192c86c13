using System.Collections.Immutable;
using Survey.App.Storage;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class WorkQueueContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    private const string Queue = "score-assessment";
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PastLease = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Receive_Sent_GivesItOnceUntilTheLeaseEnds()
    {
        await SendAsync("one");
        var first = Assert.Single(await ReceiveAsync());
        Assert.Equal((Queue, "one", 1), (first.Queue, first.Body, first.DequeueCount));
        Assert.Empty(await ReceiveAsync());

        await Stores.AdvanceAsync(PastLease);
        var second = Assert.Single(await ReceiveAsync());
        Assert.Equal((first.MessageId, 2, first.InsertedAt), (second.MessageId, second.DequeueCount, second.InsertedAt));
        Assert.NotEqual(first.Receipt, second.Receipt);
    }

    [Fact]
    public async Task Receipt_AfterALaterDelivery_IsVoid()
    {
        await SendAsync("one");
        var first = Assert.Single(await ReceiveAsync());
        await Stores.AdvanceAsync(PastLease);
        var second = Assert.Single(await ReceiveAsync());

        Assert.False(await Stores.QueueReader.DeleteAsync(first, Token));
        Assert.Null(await Stores.QueueReader.ChangeVisibilityAsync(first, TimeSpan.Zero, Token));
        Assert.False(await Stores.QueueReader.MoveToPoisonAsync(first, Token));
        Assert.Equal(0, await Stores.QueueReader.CountAsync(QueueNames.PoisonOf(Queue), Token));
        Assert.True(await Stores.QueueReader.DeleteAsync(second, Token));
        Assert.False(await Stores.QueueReader.DeleteAsync(second, Token));
    }

    [Fact]
    public async Task Receipt_LeaseEndedButNobodyElseReceived_StillHolds()
    {
        await SendAsync("one");
        var delivery = Assert.Single(await ReceiveAsync());
        await Stores.AdvanceAsync(PastLease);
        Assert.True(await Stores.QueueReader.DeleteAsync(delivery, Token));
        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task ChangeVisibility_Renewed_KeepsTheMessageHidden()
    {
        await SendAsync("one");
        var delivery = Assert.Single(await ReceiveAsync());
        var renewed = await Stores.QueueReader.ChangeVisibilityAsync(delivery, TimeSpan.FromSeconds(30), Token);
        await Stores.AdvanceAsync(PastLease);

        Assert.Empty(await ReceiveAsync());
        Assert.False(await Stores.QueueReader.DeleteAsync(delivery, Token));
        Assert.Equal(1, renewed!.DequeueCount);
        Assert.True(await Stores.QueueReader.DeleteAsync(renewed, Token));
    }

    [Fact]
    public async Task ChangeVisibility_Zero_GivesTheMessageBackAtOnce()
    {
        await SendAsync("one");
        await Stores.QueueReader.ChangeVisibilityAsync(Assert.Single(await ReceiveAsync()), TimeSpan.Zero, Token);
        Assert.Equal(2, Assert.Single(await ReceiveAsync()).DequeueCount);
    }

    [Fact]
    public async Task Send_Delayed_IsInvisibleUntilThen()
    {
        await Stores.Queue.SendAsync(Queue, "later", TimeSpan.FromSeconds(2), Token);
        Assert.Empty(await ReceiveAsync());
        Assert.Equal(1, await Stores.QueueReader.CountAsync(Queue, Token));
        await Stores.AdvanceAsync(PastLease);
        Assert.Equal("later", Assert.Single(await ReceiveAsync()).Body);
    }

    [Fact]
    public async Task MoveToPoison_Held_MovesBodyWithCountZero()
    {
        await SendAsync("bad");
        Assert.True(await Stores.QueueReader.MoveToPoisonAsync(Assert.Single(await ReceiveAsync()), Token));
        Assert.Equal(0, await Stores.QueueReader.CountAsync(Queue, Token));

        var poison = Assert.Single(await Stores.QueueReader.ReceiveAsync(QueueNames.PoisonOf(Queue), 10, Lease, Token));
        Assert.Equal(("bad", 1), (poison.Body, poison.DequeueCount));
    }

    [Fact]
    public async Task Receive_ManyReceiversAtOnce_NeverGiveAMessageTwice()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(() => SendAsync($"m{number}"), Token)));
        var received = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => ReceiveAsync(10), Token)));
        var rest = new List<QueueDelivery>();
        while (await ReceiveAsync() is { IsEmpty: false } more)
            rest.AddRange(more);

        var bodies = received.SelectMany(deliveries => deliveries).Concat(rest).Select(delivery => delivery.Body).ToArray();
        Assert.Equal(60, bodies.Length);
        Assert.Equal(60, bodies.Distinct().Count());
    }

    [Fact]
    public async Task Receive_UnknownQueue_IsEmpty()
    {
        Assert.Empty(await Stores.QueueReader.ReceiveAsync("never-sent-to", 10, Lease, Token));
        Assert.Equal(0, await Stores.QueueReader.CountAsync("never-sent-to", Token));
    }

    [Fact]
    public async Task Receive_TwoQueues_KeepApart()
    {
        await SendAsync("one");
        await Stores.Queue.SendAsync("another-queue", "two", TimeSpan.Zero, Token);
        Assert.Equal("one", Assert.Single(await ReceiveAsync()).Body);
        Assert.Equal("two", Assert.Single(await Stores.QueueReader.ReceiveAsync("another-queue", 10, Lease, Token)).Body);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task Receive_MaximumOutOfRange_Throws(int maximum) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReceiveAsync(maximum));

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Receive_HostileBody_IsAsSent(string text)
    {
        await SendAsync(text);
        Assert.Equal(text, Assert.Single(await ReceiveAsync()).Body);
    }

    [Fact]
    public async Task Send_BodyAboveTheLimit_ThrowsAndAtTheLimitArrives()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(new string('x', StorageLimits.MessageBytes + 1)));
        var largest = new string('é', StorageLimits.MessageBytes / 2);
        await SendAsync(largest);
        Assert.Equal(largest, Assert.Single(await ReceiveAsync()).Body);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Upper")]
    [InlineData("-edge")]
    [InlineData("edge-")]
    [InlineData("two--hyphens")]
    [InlineData("under_score")]
    [InlineData("a-name-of-sixty-four-characters-which-is-one-more-than-allowed-12")]
    public async Task Send_QueueNameOutOfRule_Throws(string queue) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Queue.SendAsync(queue, "x", TimeSpan.Zero, Token));

    [Fact]
    public async Task Send_DelayOutOfRange_Throws()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Queue.SendAsync(Queue, "x", TimeSpan.FromTicks(-1), Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Queue.SendAsync(Queue, "x", StorageLimits.MessageLife, Token));
    }

    [Fact]
    public async Task Receive_AfterReopening_GivesWhatWasSent()
    {
        await SendAsync("kept");
        await Stores.ReopenAsync();
        Assert.Equal("kept", Assert.Single(await ReceiveAsync()).Body);
    }

    private Task SendAsync(string body) => Stores.Queue.SendAsync(Queue, body, TimeSpan.Zero, Token);

    private Task<ImmutableArray<QueueDelivery>> ReceiveAsync(int maximum = 10) =>
        Stores.QueueReader.ReceiveAsync(Queue, maximum, Lease, Token);
}
