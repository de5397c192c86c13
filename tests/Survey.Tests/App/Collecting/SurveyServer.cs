using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Links;
using Survey.App.Workspaces;
using Survey.Host;
using Survey.Host.Storage;

namespace Survey.Tests.App.Collecting;

/// <summary>The whole service on a free port with one assessment, whose people hold the links. Its clock can be put forward.</summary>
public sealed class SurveyServer : IAsyncDisposable
{
    private readonly SurveyHost _host;
    private readonly string _folder;

    private SurveyServer(SurveyHost host, string folder, ShiftedTime time, ImmutableArray<LinkToken> links)
    {
        _host = host;
        _folder = folder;
        Time = time;
        Links = links;
    }

    public ShiftedTime Time { get; }

    public ImmutableArray<LinkToken> Links { get; }

    public Uri Address => _host.BaseAddress;

    public LocalStorage Storage => _host.Storage;

    public string Folder => _folder;

    public string AssessmentId { get; } = "aaaaaaaaaaaaaaaa";

    public static async Task<SurveyServer> StartAsync(Func<Assessment, Assessment>? vary = null, int people = 8, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("survey-").FullName;
        var time = new ShiftedTime();
        var host = SurveyHost.Create(new SurveyHostOptions
        {
            DataFolder = folder,
            Url = "http://127.0.0.1:0",
            Time = time,
            Settings = settings.ToImmutableDictionary(setting => setting.Key, setting => (string?)setting.Value),
        });
        var server = new SurveyServer(host, folder, time, [.. Enumerable.Range(0, people).Select(_ => LinkToken.Create())]);
        await server.FillAsync(vary ?? (assessment => assessment));
        await host.StartAsync(CancellationToken.None);
        return server;
    }

    /// <summary>A device that opens the link of one person.</summary>
    internal Respondent Respondent(int person = 0, bool keepsCookies = true) => new(Address, Links[person].ToString(), keepsCookies);

    public async Task<Assessment> AssessmentAsync() => (await Storage.Assessments.FindAsync(AssessmentId, CancellationToken.None))!.Value;

    public async Task ChangeAsync(Func<Assessment, Assessment> change)
    {
        var found = (await Storage.Assessments.FindAsync(AssessmentId, CancellationToken.None))!;
        if (!await Storage.Assessments.UpdateAsync(change(found.Value), found.ETag, CancellationToken.None))
            throw new InvalidOperationException("The assessment changed meanwhile.");
    }

    public async Task<int> AnsweredAsync() => (await Storage.Participants.CountAsync(AssessmentId, CancellationToken.None)).Answered;

    /// <summary>Closes the assessment and gives its sheets.</summary>
    public async Task<ImmutableArray<string>> CloseAndGatherAsync()
    {
        await ChangeAsync(assessment => assessment with { State = AssessmentState.Closed, ClosedAt = Time.GetUtcNow() });
        return await Storage.Answers.GatherAsync(AssessmentId, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task FillAsync(Func<Assessment, Assessment> vary)
    {
        var now = Time.GetUtcNow();
        await Storage.Workspaces.AddAsync(
            new Workspace { Id = "wwwwwwwwwwwwwwww", Name = "Northgate Advisory", ContactEmail = "survey@northgate.example", CreatedAt = now }, CancellationToken.None);
        await Storage.Assessments.AddAsync(vary(Sample.Open with
        {
            Id = AssessmentId,
            WorkspaceId = "wwwwwwwwwwwwwwww",
            Company = "Aster Tools",
            RequestedByRole = "Chief Executive",
            CreatedAt = now,
            ClosesAt = now.AddDays(10),
            TimeZone = "Europe/Amsterdam",
            HasParticipants = true,
        }), CancellationToken.None);
        await Storage.Participants.AddAsync(
            AssessmentId,
            [.. Links.Select((token, i) => new Participant { AssessmentId = AssessmentId, Id = $"p{i:D15}", TokenHash = token.Hash })],
            CancellationToken.None);
    }
}

/// <summary>The system's clock, put forward.</summary>
public sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
