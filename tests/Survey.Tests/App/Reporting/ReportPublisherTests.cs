using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.Core.Answers;
using Survey.Host.Storage;
using Survey.Reports.Painting.Pdf;
using Survey.Tests.App.Journeys;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Reporting;

public sealed class ReportPublisherTests : IAsyncLifetime
{
    private static readonly Assessment Reported = Sample.Reported with { Branding = new() { Consultant = "Aster Advice" }, MinimumGroup = 3 };

    private readonly TemporaryFolder _folder = new();
    private LocalStorage _storage = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        await _storage.Assessments.AddAsync(Reported, Token);
        ImmutableArray<string> sheets = [.. (await Sheets.OfSampleAsync()).Take(8).Select(AnswerSheetJson.Write)];
        var result = AnswerAssessment.Assess(Reported, Reported.Heads! with { Invited = 8 }, sheets, new(null, []));
        await _storage.Results.AddIfAbsentAsync(Reported.Id, ResultJson.Write(result), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Open_SecondTime_GivesTheFileThatIsThere()
    {
        var reports = new WatchedReports(_storage.Reports, () => Task.CompletedTask);

        var first = await OpenAsync(reports);
        var second = await OpenAsync(reports);

        Assert.Equal((first.Name, 1), (second.Name, reports.Saved));
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public async Task Open_ChangedWhileItIsMade_GivesTheNewOneAndLeavesNoOther()
    {
        var reports = new WatchedReports(_storage.Reports, async () =>
        {
            if (await _storage.Assessments.FindAsync(Reported.Id, Token) is { Value.ShowComments: true } found)
                await _storage.Assessments.UpdateAsync(found.Value with { ShowComments = false }, found.ETag, Token);
        });

        var opened = await OpenAsync(reports);

        Assert.Equal(2, reports.Saved);
        Assert.Equal([opened.Name], await _storage.Reports.ListAsync(Reported.Id, Token));
        Assert.Equal(opened.Name, (await OpenAsync(reports)).Name);
    }

    private async Task<(string Name, byte[] Bytes)> OpenAsync(IReportStore reports)
    {
        var branding = new ReportBranding(_storage.Workspaces, reports, new AssessmentChanges(_storage.Assessments));
        var publisher = new ReportPublisher(_storage.Assessments, _storage.Results, reports, branding, new LogoPictures(reports), new PdfPainter());
        var (content, name) = (await publisher.OpenAsync(Reported, Token))!.Value;
        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, Token);
            return (name, bytes.ToArray());
        }
    }

    /// <summary>Lets something happen just before a file is saved, and counts.</summary>
    private sealed class WatchedReports(IReportStore reports, Func<Task> beforeSaving) : IReportStore
    {
        public int Saved { get; private set; }

        public async Task SaveAsync(string assessmentId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            Saved++;
            await beforeSaving();
            await reports.SaveAsync(assessmentId, name, content, cancellationToken);
        }

        public Task<Stream?> OpenAsync(string assessmentId, string name, CancellationToken cancellationToken) =>
            reports.OpenAsync(assessmentId, name, cancellationToken);

        public Task<ImmutableArray<string>> ListAsync(string assessmentId, CancellationToken cancellationToken) =>
            reports.ListAsync(assessmentId, cancellationToken);

        public Task DeleteAsync(string assessmentId, string name, CancellationToken cancellationToken) =>
            reports.DeleteAsync(assessmentId, name, cancellationToken);

        public Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken) => reports.DeleteAllAsync(assessmentId, cancellationToken);
    }
}
