using System.Collections.Immutable;
using Survey.App.Reporting;

namespace Survey.App.Storage.Cloud;

/// <summary>Report files as blobs, one folder an assessment.</summary>
internal sealed class BlobReportStore(BlobFolder reports) : IReportStore
{
    /// <inheritdoc/>
    public async Task SaveAsync(string assessmentId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        await reports.PutAsync(NameOf(assessmentId, name), content, "application/octet-stream", cancellationToken);

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string assessmentId, string name, CancellationToken cancellationToken) =>
        await reports.OpenAsync(NameOf(assessmentId, name), cancellationToken);

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> ListAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var folder = FolderOf(assessmentId);
        var names = await reports.ListAsync(folder, cancellationToken);
        return [.. names.Select(name => name[folder.Length..]).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string assessmentId, string name, CancellationToken cancellationToken) =>
        reports.DeleteAsync(NameOf(assessmentId, name), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken) =>
        reports.DeleteAllAsync(FolderOf(assessmentId), cancellationToken);

    private static string FolderOf(string assessmentId) => $"{TableKey.Of(assessmentId)}/";

    private static bool IsName(string name) =>
        name.Length is >= 3 and <= 100
        && name[0] != '.' && name[^1] != '.'
        && name.Count(character => character == '.') == 1
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.');

    private static string NameOf(string assessmentId, string name) => IsName(name)
        ? FolderOf(assessmentId) + name
        : throw new ArgumentException($"'{name}' cannot name a report file: letters, digits, hyphens and one dot can.", nameof(name));
}
