using Microsoft.Extensions.Time.Testing;
using Survey.Host.Storage;
using Xunit;

namespace Survey.Tests.Host.Storage;

public sealed class FileReportFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Open_HalfWrittenFiles_RemovesTheOldOnesAlone()
    {
        var unfinished = Directory.CreateDirectory(Path.Combine(_folder.Path, ".unfinished")).FullName;
        var old = Path.Combine(unfinished, "old");
        var recent = Path.Combine(unfinished, "recent");
        File.WriteAllText(old, "x");
        File.WriteAllText(recent, "x");
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        File.SetLastWriteTimeUtc(old, time.GetUtcNow().UtcDateTime.AddHours(-2));
        File.SetLastWriteTimeUtc(recent, time.GetUtcNow().UtcDateTime.AddMinutes(-30));

        _ = new FileReportStore(_folder.Path, time);
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(recent));
    }

    [Fact]
    public async Task Save_Done_LeavesNothingUnfinished()
    {
        var store = new FileReportStore(_folder.Path, new FakeTimeProvider());
        await store.SaveAsync("a1", "report.pdf", new byte[] { 1 }, TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, ".unfinished")));
        Assert.Equal(["report.pdf"], Directory.EnumerateFiles(Path.Combine(_folder.Path, "a1")).Select(Path.GetFileName));
    }

    public void Dispose() => _folder.Dispose();
}
