using System.Net;
using System.Text;
using Survey.App.Batches;
using Survey.Core.Questions;
using Survey.Tests.App.Importing;
using Survey.Tests.App.Journeys;
using Survey.Tests.Host;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>What is erased of a batch is in no byte of the data folder any more: not in the database, its log, the uploads or the reports.</summary>
public sealed class BatchErasureTests : IAsyncLifetime
{
    private const string Comment = "Pelargonium comments on the handover", Company = "Zephyrine Fittings", Rejected = "Quintessential astronaut";

    private ConsultantServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Answers_ReportMade_AreInNoFile()
    {
        // One comment of eight people is too few to be published: it must go with the answers.
        var batch = await PlantedBatch.UploadedAsync(_server, BatchState.Splitting, File());
        Assert.True(Holds(Comment), "The search finds nothing where something is.");
        await _server.Function<SplitBatchFunction>().RunAsync(batch.Message(), Token);
        await _server.Consultant.EndAsync(batch.Path);
        Assert.Equal(BatchItemState.Done, (await batch.ItemAsync("00001")).State);
        await Eventually.HoldsAsync(() => Task.FromResult(!Holds(Comment)));
        Assert.True(Holds(Company), "The batch itself is kept.");
    }

    [Fact]
    public async Task Answers_AsTheyAreStored_CanBeSearchedFor()
    {
        var sheet = Assert.Single((await Imported.SampleAsync("one-company.csv")).Companies).Sheets.First(one => one.Comment is not null);
        var stored = BatchAnswers.Write([sheet], BuiltInQuestionnaire.In("en"));
        Assert.True(stored.Span.IndexOf(Encoding.UTF8.GetBytes(sheet.Comment!)) >= 0);
    }

    [Fact]
    public async Task Batch_Deleted_IsInNoFile()
    {
        var path = await _server.Consultant.RunAsync(File());
        Assert.True(Holds(Company));
        Assert.True(Holds(Rejected));
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Consultant.DeleteAsync(path)).Status);
        await Eventually.HoldsAsync(() => Task.FromResult(!Holds(Company) && !Holds(Rejected) && !Holds(Comment)));
        Assert.False(Holds(path.Split('/')[^1]), "Nothing names the batch either.");
    }

    // Eight people of whom one comments, and a row that is rejected.
    private static byte[] File()
    {
        var lines = Encoding.UTF8.GetString(BatchServer.Of((Company, 8))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',').Length;
        var people = lines[1..].Select((line, place) => string.Join(',', line.Split(',')[..(columns - 1)]) + (place == 0 ? $",{Comment}" : ","));
        return Encoding.UTF8.GetBytes(string.Join('\n', [lines[0], .. people, $"{Company},r99,{Rejected}", ""]));
    }

    private bool Holds(string text)
    {
        var searched = Encoding.UTF8.GetBytes(text);
        var files = Directory.EnumerateFiles(_server.Storage.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".lock");
        return files.Any(file => Bytes(file).AsSpan().IndexOf(searched) >= 0);
    }

    // A file may be deleted between its listing and its opening.
    private static byte[] Bytes(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }
}
