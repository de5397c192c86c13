using System.Net;
using Survey.App.Batches;
using Survey.Tests.App.Consulting;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>The form of a file that is sent more than once, or was never given out.</summary>
public sealed class BatchUploadTests : IAsyncLifetime
{
    private static readonly byte[] One = BatchServer.Of(("Aster", 8));
    private ConsultantServer _server = null!;
    private PageVisitor _visitor = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await ConsultantServer.StartAsync();
        _visitor = new(_server.Browser);
        await _visitor.SignInAsync(_server.Consultant.Key);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Upload_SentTwice_LeadsToOneBatchAndStoresNothingMore()
    {
        var fields = Fields(await _visitor.GetAsync("/batches"));
        var first = await _visitor.UploadAsync(One, "a.csv", fields);
        await _server.Consultant.EndAsync("/api" + first.Location);
        Assert.Empty(Uploads());
        var reload = await _visitor.UploadAsync(One, "a.csv", fields);

        Assert.Equal((HttpStatusCode.SeeOther, first.Location), (reload.Status, reload.Location));
        Assert.Single(await BatchesAsync());
        Assert.Empty(Uploads());
    }

    [Fact]
    public async Task Upload_SentAtTheSameTime_LeadsToOneBatch()
    {
        var fields = Fields(await _visitor.GetAsync("/batches"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _visitor.UploadAsync(One, "a.csv", fields)));

        var batch = Assert.Single(await BatchesAsync());
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.SeeOther, $"/batches/{batch.Id}"), (answer.Status, answer.Location)));
        await _server.Consultant.EndAsync($"/api/batches/{batch.Id}");
        Assert.Empty(Uploads());
    }

    [Fact]
    public async Task Upload_ShownAgain_IsAnotherForm()
    {
        var form = await _visitor.GetAsync("/batches");
        var again = await _visitor.GetAsync("/batches");
        var first = await _visitor.UploadAsync(One, "a.csv", Fields(form));
        var second = await _visitor.UploadAsync(One, "a.csv", Fields(again));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.Status, second.Status));
        Assert.NotEqual(first.Location, second.Location);
        Assert.Equal(2, (await BatchesAsync()).Length);
    }

    [Fact]
    public async Task Upload_SentAgainWithAnotherFile_IsRefusedWithAFormThatTakesIt()
    {
        var form = await _visitor.GetAsync("/batches");
        var first = await _visitor.UploadAsync(One, "a.csv", Fields(form));
        var other = BatchServer.Of(("Birch", 8));
        var refused = await _visitor.UploadAsync(other, "b.csv", Fields(form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("This form has sent another file", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Idempotency-Key", refused.Html, StringComparison.Ordinal);
        Assert.Single(await BatchesAsync());

        var second = await _visitor.UploadAsync(other, "b.csv", Fields(refused));
        Assert.Equal(HttpStatusCode.SeeOther, second.Status);
        Assert.NotEqual(first.Location, second.Location);
    }

    [Fact]
    public async Task Upload_PutRightAfterAProblem_LeadsToOneBatch()
    {
        var form = await _visitor.GetAsync("/batches");
        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.UploadAsync([], "a.csv", Fields(form))).Status);
        var first = await _visitor.UploadAsync(One, "a.csv", Fields(form));
        var reload = await _visitor.UploadAsync(One, "a.csv", Fields(form));

        Assert.Equal((HttpStatusCode.SeeOther, first.Location), (reload.Status, reload.Location));
        Assert.Single((await _server.Consultant.GetAsync("/api/batches")).Json["batches"]!.AsArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDEFGHABCDEFGH")]
    [InlineData("abcdefghabcdefghi")]
    [InlineData("../../abcdefghab")]
    public async Task Upload_FormThatWasNotGivenOut_IsRefusedAndStoresNothing(string? once)
    {
        var form = await _visitor.GetAsync("/batches");
        var fields = Fields(form).Where(field => field.Name != "once").Concat(once is null ? [] : [("once", once)]);
        var refused = await _visitor.UploadAsync(One, "a.csv", [.. fields]);

        Assert.Equal((HttpStatusCode.Forbidden, "This form cannot be read"), (refused.Status, refused.Heading));
        Assert.Empty(await BatchesAsync());
        Assert.Empty(Uploads());
    }

    [Fact]
    public async Task Upload_FormOfAnotherWorkspace_MakesABatchOfOnesOwn()
    {
        var form = await _visitor.GetAsync("/batches");
        var first = await _visitor.UploadAsync(One, "a.csv", Fields(form));
        using var other = await _server.OtherConsultantAsync();
        var visitor = new PageVisitor(_server.Browser);
        await visitor.SignInAsync(other.Key);
        var own = await visitor.GetAsync("/batches");
        var second = await visitor.UploadAsync(One, "a.csv", ("token", own.Token("/batches")), ("once", form.Once));

        Assert.Equal(HttpStatusCode.SeeOther, second.Status);
        Assert.NotEqual(first.Location, second.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(second.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(first.Location!)).Status);
    }

    private static (string Name, string Value)[] Fields(PageVisitor.PageAnswer form) => [("token", form.Token("/batches")), ("once", form.Once)];

    private async Task<Batch[]> BatchesAsync() =>
        [.. (await _server.Storage.Batches.ListByStateAsync([.. Enum.GetValues<BatchState>()], 10, null, Token)).Items];

    private string[] Uploads()
    {
        var folder = Path.Combine(_server.Storage.Folder, "uploads");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
