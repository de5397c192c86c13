using System.Collections.Immutable;

namespace Survey.App.Reporting;

/// <summary>Keeps report files.</summary>
public interface IReportStore
{
    /// <summary>Stores a file whole or not at all, replacing an earlier one of that name.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="name">File name of letters, digits, hyphens and one dot, such as <c>report.pdf</c>; another throws <see cref="ArgumentException"/>.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SaveAsync(string assessmentId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading, or null. The caller disposes the stream.</summary>
    Task<Stream?> OpenAsync(string assessmentId, string name, CancellationToken cancellationToken);

    /// <summary>Names of the assessment's files, in ordinal order; empty when there are none.</summary>
    Task<ImmutableArray<string>> ListAsync(string assessmentId, CancellationToken cancellationToken);

    /// <summary>Deletes a file. Does nothing when there is none. Whoever reads it meanwhile may still read it to its end, or be cut off.</summary>
    Task DeleteAsync(string assessmentId, string name, CancellationToken cancellationToken);

    /// <summary>Deletes every file of the assessment.</summary>
    Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken);
}
