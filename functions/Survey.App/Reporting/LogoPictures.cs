using System.Collections.Concurrent;
using Survey.Reports;
using Survey.Reports.Blocks;

namespace Survey.App.Reporting;

/// <summary>
/// The logos of reports, read from beside them. Keeps those read last: a consultant's reports bear the same one, and preparing a picture for a PDF costs
/// more than the report around it. Thread-safe.
/// </summary>
public sealed class LogoPictures(IReportStore reports)
{
    private const int Kept = 16;

    private readonly ConcurrentDictionary<(string File, string Alternative), Picture> _pictures = new();

    /// <summary>The logo under this name beside a report.</summary>
    /// <param name="ownerId">The assessment or batch.</param>
    /// <param name="file">Name of the file, which is made of its content: the same name is the same picture, whosever report it is.</param>
    /// <param name="alternative">What it shows, for those who do not see it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidDataException">The file is missing, or holds no picture.</exception>
    public async Task<Picture> FindAsync(string ownerId, string file, string alternative, CancellationToken cancellationToken)
    {
        if (_pictures.TryGetValue((file, alternative), out var known))
            return known;
        if (await reports.OpenAsync(ownerId, file, cancellationToken) is not { } content)
            throw new InvalidDataException($"The logo of the report of {ownerId} is missing.");

        using var bytes = new MemoryStream();
        await using (content)
            await content.CopyToAsync(bytes, cancellationToken);
        var picture = LogoReader.Read(bytes.ToArray(), alternative, file).Value
            ?? throw new InvalidDataException($"The logo of the report of {ownerId} is no picture.");
        if (_pictures.Count >= Kept)
            _pictures.Clear();
        return _pictures.GetOrAdd((file, alternative), picture);
    }
}
