using Survey.App.Links;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Links;

public sealed class SealingKeyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task ReadOrCreate_ManyAtOnce_AgreeOnOneKeyThatOnlyTheOwnerReads()
    {
        var path = Path.Combine(_folder.Path, "sealing.key");

        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SealingKeyFile.ReadOrCreate(path))));

        Assert.Single(keys.Distinct());
        Assert.Equal(32, Convert.FromBase64String(keys[0]).Length);
        Assert.Single(Directory.GetFiles(_folder.Path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    public void Dispose() => _folder.Dispose();
}
