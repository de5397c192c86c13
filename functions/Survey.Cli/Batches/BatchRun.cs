using System.Collections.Immutable;
using Survey.App.Batches;
using Survey.App.Importing;
using Survey.Reports;
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
        using var folder = OutputFolder.Open(plan.Out);
        var earlier = EarlierRun.Find(folder);
        folder.RequireOwn(earlier, []);
        var start = await StartAsync(folder, earlier, inputs.Fingerprint, cancellationToken);
        if (start.IsDone)
        {
            voice.TellNothingLeft(plan.Out);
            return start.ExitCode;
        }

        // Early: what every report needs, it makes ready while the answers are read.
        var painter = new PdfPainter();
        await using var spool = ResponseSpool.Create(plan.Questionnaire);
        await using var rejected = await RejectedList.BeginAsync(folder, plan.Questionnaire.Texts.Language, cancellationToken);
        var outcomes = await voice.ReadAsync(() => inputs.ReadAsync(spool, rejected, cancellationToken));
        if (plan.Explain)
            voice.Explain(outcomes);

        if (spool.Companies.Count == 0)
        {
            await EndUnusableAsync(folder, rejected, cancellationToken);
            return BatchExit.Unusable;
        }

        await RequireOwnAsync(folder, earlier, start, spool, rejected);
        if (await ReportAsync(folder, start, painter, inputs.Describe(outcomes), spool, rejected, cancellationToken) is not { } manifest)
            return BatchExit.DoneWithRejections;

        voice.TellDone(manifest, plan.Out, rejected.Count, clock.GetElapsedTime(started));
        return manifest.ExitCode;
    }

    private async Task<BatchStart> StartAsync(OutputFolder folder, EarlierRun? earlier, string fingerprint, CancellationToken cancellationToken)
    {
        if (earlier is null || !plan.Resume)
            return BatchStart.Anew(new(fingerprint, clock.GetLocalNow()), earlier);

        return earlier.Head.Fingerprint == fingerprint
            ? await BatchStart.ResumeAsync(folder, earlier, cancellationToken)
            : throw new UnusableArgumentException(
                $"--resume: {plan.Out} holds a batch of other files, settings or another version of the program. Choose another folder, or leave --resume out to begin anew.");
    }

    // A folder that holds an earlier run stays as it is: its list of rejections belongs to that run.
    private async Task EndUnusableAsync(OutputFolder folder, RejectedList rejected, CancellationToken cancellationToken)
    {
        var isKept = EarlierRun.Find(folder) is not null;
        if (isKept)
            await DropAsync(folder, rejected);
        else
            await rejected.FinishAsync(cancellationToken);

        voice.TellUnusable(rejected, plan.Out, isKept);
    }

    // Which files the reports will be is known only once the answers are read.
    private async Task RequireOwnAsync(OutputFolder folder, EarlierRun? earlier, BatchStart start, ResponseSpool spool, RejectedList rejected)
    {
        try
        {
            folder.RequireOwn(earlier, start.TasksOf(spool.Companies).Where(task => spool.CountOf(task.Company) >= plan.MinimumGroup).Select(task => task.File));
        }
        catch (UnusableArgumentException)
        {
            await DropAsync(folder, rejected);
            throw;
        }
    }

    private static async Task DropAsync(OutputFolder folder, RejectedList rejected)
    {
        await rejected.DisposeAsync();
        folder.DeleteUnfinished();
    }

    // Null when no company has a report and the folder keeps those that it holds.
    private async Task<BatchManifest?> ReportAsync(
        OutputFolder folder, BatchStart start, PdfPainter painter, ImmutableArray<ManifestInput> inputs, ResponseSpool spool, RejectedList rejected,
        CancellationToken cancellationToken)
    {
        var invited = plan.Invited.For(spool, problem =>
        {
            // Said at once as well: a list of problems that is all in order is not opened.
            rejected.Add(problem);
            voice.Warn(problem);
        });
        var tasks = start.TasksOf(spool.Companies);
        var head = start.HeadFor(tasks, folder);
        using var results = new BatchResults(folder, spool, rejected, plan.MinimumGroup);
        using var journal = new BatchJournal(folder, head, start.Finished);
        var pipeline = new CompanyPipeline(new CompanyReporter(SettingsOf(head.StartedAt), painter), spool, invited, folder, journal);
        await voice.ReportAsync(tasks, done => pipeline.RunAsync(
            tasks,
            outcome =>
            {
                results.Add(outcome);
                done();
            },
            cancellationToken));

        if (start.ReplacesReports && !results.HasReports)
        {
            results.Dispose();
            await DropAsync(folder, rejected);
            voice.TellKept(results.Companies, plan.Out);
            return null;
        }

        journal.Begin();
        var files = await results.FinishAsync(new(folder, painter), PortfolioRequestOf(head.StartedAt, inputs), cancellationToken);
        var manifest = new BatchManifest(
            BatchInputs.Program, plan.Questionnaire.Version, head.Fingerprint, head.StartedAt, clock.GetLocalNow(), Describe(),
            rejected.Rejections, inputs, results.Companies, files);
        Finish(folder, journal, head, manifest);
        return manifest;
    }

    // What the manifest does not list is gone before the manifest is there, and the journal leads back here until it is.
    private static void Finish(OutputFolder folder, BatchJournal journal, JournalHead head, BatchManifest manifest)
    {
        folder.DeleteAllBut(head.Files ?? [], manifest.Outputs.Select(file => file.File));
        manifest.Write(folder);
        journal.Dispose();
        folder.Delete(BatchJournal.FileName);
    }

    private ManifestSettings Describe() =>
        new(plan.MinimumGroup, plan.Paper.ToString().ToLowerInvariant(), plan.Consultant, plan.ShowComments, plan.MappingHash);

    private PortfolioRequest PortfolioRequestOf(DateTimeOffset date, ImmutableArray<ManifestInput> inputs) => new()
    {
        Questionnaire = plan.Questionnaire,
        Date = date,
        Consultant = plan.Consultant,
        RejectedRows = inputs.Sum(input => input.RowsRejected),
        Paper = plan.Paper,
    };

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
