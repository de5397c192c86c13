using Survey.App.Assessments;
using Survey.App.Links;
using Survey.App.Reporting;
using Survey.Host.Storage;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Reporting;

public sealed class ReportDoorTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LocalStorage _storage = null!;

    public ValueTask InitializeAsync()
    {
        _storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Find_LinkThatWorks_GivesTheAssessment()
    {
        var token = await AddAsync(Sample.Reported);

        Assert.Equal(Sample.Reported.Id, (await FindAsync(token.ToString())).Found?.Id);
    }

    [Fact]
    public async Task Find_AnyLinkThatDoesNot_TakesTheSameCalls()
    {
        var access = Sample.Reported.Report!;
        var revoked = await AddAsync(Sample.Reported with { Id = "bbbbbbbbbbbbbbbb", Report = access with { RevokedAt = Sample.Noon } });
        var held = await AddAsync(Sample.Reported with { Id = "cccccccccccccccc", Report = access with { ReleasedAt = null } });
        var deleting = await AddAsync(Sample.Reported with { Id = "dddddddddddddddd", State = AssessmentState.Deleting });

        foreach (var text in new[] { "", "x", new string('x', 5000), LinkToken.Create().ToString(), revoked.ToString(), held.ToString(), deleting.ToString() })
        {
            var (found, calls) = await FindAsync(text);

            Assert.Null(found);
            Assert.Equal([nameof(IAssessmentStore.FindByReportTokenAsync)], calls);
        }
    }

    private async Task<LinkToken> AddAsync(Assessment assessment)
    {
        var token = LinkToken.Create();
        Assert.True(await _storage.Assessments.AddAsync(
            assessment with { Report = assessment.Report! with { TokenHash = token.Hash } }, TestContext.Current.CancellationToken));
        return token;
    }

    private async Task<(Assessment? Found, IReadOnlyList<string> Calls)> FindAsync(string text)
    {
        var (store, calls) = CallRecorder.Around(_storage.Assessments);
        return (await new ReportDoor(store).FindAsync(text, TestContext.Current.CancellationToken), calls);
    }
}
