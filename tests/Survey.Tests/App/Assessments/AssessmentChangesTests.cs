using Survey.App.Assessments;
using Survey.Host.Storage;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class AssessmentChangesTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LocalStorage _storage = null!;

    private AssessmentChanges Changes => new(_storage.Assessments);

    public async ValueTask InitializeAsync()
    {
        _storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        await _storage.Assessments.AddAsync(Sample.Open with { MinimumGroup = 0 }, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Apply_ManyAtOnce_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Changes.ApplyAsync(
            Sample.Open.Id, assessment => Decision.Store(assessment with { MinimumGroup = assessment.MinimumGroup + 1 }), TestContext.Current.CancellationToken))));

        var found = await _storage.Assessments.FindAsync(Sample.Open.Id, TestContext.Current.CancellationToken);
        Assert.Equal(8, found?.Value.MinimumGroup);
    }

    [Fact]
    public async Task Apply_NothingChanges_WritesNothing()
    {
        var before = await _storage.Assessments.FindAsync(Sample.Open.Id, TestContext.Current.CancellationToken);

        await Changes.ApplyAsync(Sample.Open.Id, Decision.Store, TestContext.Current.CancellationToken);

        Assert.Equal(before?.ETag, (await _storage.Assessments.FindAsync(Sample.Open.Id, TestContext.Current.CancellationToken))?.ETag);
    }

    [Fact]
    public async Task Apply_NoSuchOrBeingDeleted_IsRefused()
    {
        await _storage.Assessments.AddAsync(Sample.Open with { Id = "bbbbbbbbbbbbbbbb", State = AssessmentState.Deleting }, TestContext.Current.CancellationToken);

        Assert.Equal(404, (await Changes.ApplyAsync("bbbbbbbbbbbbbbbb", Decision.Store, TestContext.Current.CancellationToken)).Refusal?.Status);
        Assert.Equal(404, (await Changes.ApplyAsync("cccccccccccccccc", Decision.Store, TestContext.Current.CancellationToken)).Refusal?.Status);
    }
}
