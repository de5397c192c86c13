using System.Collections.Immutable;
using Survey.App.Batches;
using Survey.App.Importing;
using Survey.Reports.Painting.Pdf;

namespace Survey.Cli.Batches;

/// <summary>One run of <c>survey batch</c>: reads the files, reports every company, and leaves a folder that says of itself what it holds.</summary>
internal sealed class BatchRun(BatchPlan plan, TimeProvider clock, BatchVoice voice)
{
    /// <summary>Runs to the end. 0 when every company has its report, 1 when rows or companies were rejected, 2 when nothing could be used.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var inputs = await BatchInputs.HashAsync(plan, cancellationToken);
        var folder = OutputFolder.Open(plan.Out);
        var start = await StartAsync(folder, inputs.Fingerprint, cancellationToken);
        if (start.IsDone)
        {
            voice.TellNothingLeft(plan.Out);
            return start.ExitCode;
        }

        await using var spool = ResponseSpool.Create(plan.Questionnaire);
        await using var rejected = await RejectedList.BeginAsync(folder, plan.Questionnaire.Texts.Language, cancellationToken);
        var outcomes = await voice.ReadAsync(() => inputs.ReadAsync(spool, rejected, cancellationToken));
        if (plan.Explain)
            voice.Explain(outcomes);

        if (spool.Companies.Count == 0)
        {
            await rejected.FinishAsync(cancellationToken);
            voice.TellUnusable(rejected);
            return BatchExit.Unusable;
        }

        var manifest = await ReportAsync(folder, start, inputs.Describe(outcomes), spool, rejected, cancellationToken);
        voice.TellDone(manifest, plan.Out, rejected.Count, clock.GetElapsedTime(started));
        return manifest.ExitCode;
    }

    private async Task<BatchStart> StartAsync(OutputFolder folder, string fingerprint, CancellationToken cancellationToken)
    {
        var earlier = EarlierRun.Find(folder);
        if (earlier is null || !plan.Resume)
        {
            earlier?.Delete(folder);
            return BatchStart.Anew(new(fingerprint, clock.GetLocalNow()));
        }

        return earlier.Head.Fingerprint == fingerprint
            ? await BatchStart.ResumeAsync(folder, earlier, cancellationToken)
            : throw new UnusableArgumentException(
                $"--resume: {plan.Out} holds a batch of other files, settings or another version of the program. Choose another folder, or leave --resume out to begin anew.");
    }

    private async Task<BatchManifest> ReportAsync(
        OutputFolder folder, BatchStart start, ImmutableArray<ManifestInput> inputs, ResponseSpool spool, RejectedList rejected, CancellationToken cancellationToken)
    {
        var invited = plan.Invited.For(spool, rejected.Add);
        var tasks = start.TasksOf(spool.Companies);
        using var results = new BatchResults(folder, spool, rejected, plan.MinimumGroup);
        using (var journal = BatchJournal.Begin(folder.PathOf(BatchJournal.FileName), start.Head, start.Finished))
        {
            folder.Delete(BatchManifest.FileName);
            var pipeline = new CompanyPipeline(new CompanyReporter(SettingsOf(start.Head.StartedAt), new PdfPainter()), spool, invited, folder, journal);
            await voice.ReportAsync(tasks, done => pipeline.RunAsync(
                tasks,
                outcome =>
                {
                    results.Add(outcome);
                    done();
                },
                cancellationToken));
        }

        var files = await results.FinishAsync(plan, start.Head.StartedAt, cancellationToken);
        var manifest = new BatchManifest(
            BatchInputs.Program, plan.Questionnaire.Version, start.Head.Fingerprint, start.Head.StartedAt, clock.GetLocalNow(), Describe(),
            rejected.Rejections, inputs, results.Companies, files);
        manifest.Write(folder);
        folder.Delete(BatchJournal.FileName);
        return manifest;
    }

    private ManifestSettings Describe() =>
        new(plan.MinimumGroup, plan.Paper.ToString().ToLowerInvariant(), plan.Consultant, plan.ShowComments, plan.MappingHash);

    private CompanyReportSettings SettingsOf(DateTimeOffset date) => new()
    {
        Questionnaire = plan.Questionnaire,
        MinimumGroup = plan.MinimumGroup,
        ShowComments = plan.ShowComments,
        Date = date,
        Consultant = plan.Consultant,
        Paper = plan.Paper,
    };
}
