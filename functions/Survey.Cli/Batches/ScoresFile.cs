using System.Text;
using Survey.Core.Scoring;

namespace Survey.Cli.Batches;

/// <summary>
/// Writes <c>scores.json</c>, the published figures of all companies, a line a company in the order of the files. Companies are done in another order: what
/// comes early waits for its turn.
/// </summary>
internal sealed class ScoresFile : IDisposable
{
    public const string FileName = "scores.json";

    private readonly OutputFolder _folder;
    private readonly FileStream _file;
    private readonly StreamWriter _text;
    private readonly Dictionary<int, string?> _waiting = [];
    private int _next;
    private bool _hasAny;

    private ScoresFile(OutputFolder folder, FileStream file) => (_folder, _file, _text) = (folder, file, new(file, new UTF8Encoding(false), leaveOpen: true));

    /// <summary>Begins the file.</summary>
    public static ScoresFile Begin(OutputFolder folder) => new(folder, folder.Begin(FileName));

    /// <summary>Takes the scores of a company; null for one that has none.</summary>
    /// <param name="index">Its place among all companies, from 0; each is given once.</param>
    /// <param name="scorecard">Its published scorecard.</param>
    public void Add(int index, Scorecard? scorecard)
    {
        _waiting.Add(index, scorecard is null ? null : ScorecardJson.Write(scorecard));
        while (_waiting.Remove(_next, out var json))
        {
            _next++;
            if (json is null)
                continue;

            _text.Write(_hasAny ? ",\n" : "[\n");
            _text.Write(json);
            _hasAny = true;
        }
    }

    /// <summary>Ends the file and gives it its name.</summary>
    public async Task<OutputFile> FinishAsync(CancellationToken cancellationToken)
    {
        await _text.WriteAsync(_hasAny ? "\n]\n" : "[]\n");
        await _text.DisposeAsync();
        return await _folder.FinishAsync(FileName, _file, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
