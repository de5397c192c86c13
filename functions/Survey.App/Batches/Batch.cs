using System.Collections.Immutable;
using Survey.App.Workspaces;
using Survey.Core.Importing;

namespace Survey.App.Batches;

/// <summary>One file with the answers of one or many companies, and what has become of it. Immutable; the store replaces it whole.</summary>
public sealed record Batch
{
    /// <summary>Id, 16 characters of lower-case base32; derived from the caller's idempotency key where there was one.</summary>
    public required string Id { get; init; }

    /// <summary>The workspace that it belongs to.</summary>
    public required string WorkspaceId { get; init; }

    /// <summary>What the consultant calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The file's own name, which problems name; such as <c>autumn.csv</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>How its reports are made.</summary>
    public required BatchSettings Settings { get; init; }

    /// <summary>When it came in, UTC. Also the date that its reports bear.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required BatchState State { get; init; }

    /// <summary>SHA-256 of the file and the settings, to tell a repeated request from another one; null until the file is in.</summary>
    public ImmutableArray<byte>? Digest { get; init; }

    /// <summary>Under which name the file is stored; null before it is in and once it is deleted.</summary>
    public string? Upload { get; init; }

    /// <summary>What the file held; null until it is split.</summary>
    public BatchContents? Contents { get; init; }

    /// <summary>Whom its reports name as consultant and how they look, as the workspace had it when the file was split; null until then.</summary>
    public Branding? Look { get; init; }

    /// <summary>When its companies were first ready to be reported, UTC; null until it is split.</summary>
    public DateTimeOffset? SplitAt { get; init; }

    /// <summary>When it was last taken up again because nothing had come of it, or at the consultant's wish, UTC; null when once was enough.</summary>
    public DateTimeOffset? ResumedAt { get; init; }

    /// <summary>When every company had ended and the comparison was made, UTC; null until then.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why there is no report at all (<see cref="BatchState.Failed"/>), or no comparison although all companies have ended; else null.</summary>
    public string? Reason { get; init; }
}

/// <summary>Where a batch stands. Moves forward only, but for a retry, which leads back from finished to running.</summary>
public enum BatchState
{
    /// <summary>The file is coming in; nobody has been told of the batch yet.</summary>
    Receiving,

    /// <summary>The file is being read.</summary>
    Splitting,

    /// <summary>Companies are being scored and reported.</summary>
    Running,

    /// <summary>Every company has ended, one way or another.</summary>
    Finished,

    /// <summary>Nothing of the file could be used.</summary>
    Failed,

    /// <summary>Being deleted; nothing of it is shown any more.</summary>
    Deleting,
}

/// <summary>What the file of a batch held.</summary>
/// <param name="Companies">Companies with at least one row that could be taken.</param>
/// <param name="Responses">Rows that could be taken.</param>
/// <param name="RejectedRows">Rows that could not.</param>
/// <param name="Problems">The first problems of the file; <c>rejected.csv</c> has all of them.</param>
/// <param name="AllProblems">How many there are in all.</param>
public sealed record BatchContents(int Companies, int Responses, int RejectedRows, ImmutableArray<ImportProblem> Problems, int AllProblems);
