using Survey.App.Batches;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class BatchProgressTests
{
    private static readonly DateTimeOffset Split = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Batch Running = new()
    {
        Id = "b",
        WorkspaceId = "w",
        Name = "Autumn",
        FileName = "autumn.csv",
        Settings = new(),
        CreatedAt = Split,
        State = BatchState.Running,
        SplitAt = Split,
    };

    [Fact]
    public void Left_SomeEnded_GoesByTheirRate() =>
        Assert.Equal(TimeSpan.FromSeconds(60), BatchProgress.Left(Running, new(30, 5, 2, 2, 1), Split.AddSeconds(20)));

    [Fact]
    public void Left_NothingToGoBy_IsNotKnown()
    {
        Assert.Null(BatchProgress.Left(Running, new(30, 4, 0, 0, 0), Split.AddSeconds(20)));
        Assert.Null(BatchProgress.Left(Running with { ResumedAt = Split }, new(30, 10, 0, 0, 0), Split.AddSeconds(20)));
        Assert.Null(BatchProgress.Left(Running with { State = BatchState.Finished }, new(0, 10, 0, 0, 0), Split.AddSeconds(20)));
        Assert.Null(BatchProgress.Left(Running, new(30, 10, 0, 0, 0), Split));
    }
}
