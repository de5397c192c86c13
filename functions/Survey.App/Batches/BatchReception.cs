using System.Diagnostics.CodeAnalysis;
using Survey.App.Problems;

namespace Survey.App.Batches;

/// <summary>What became of a file that was sent: the batch that follows from it, or why there is none.</summary>
public sealed record BatchReception
{
    private BatchReception(Batch? batch, ApiProblem? refusal) => (Batch, Refusal) = (batch, refusal);

    /// <summary>The batch; null when refused. Its file is stored, and its split is asked for.</summary>
    public Batch? Batch { get; }

    /// <summary>Why nothing was stored; null when it was.</summary>
    public ApiProblem? Refusal { get; }

    /// <summary>Whether the file was turned down.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Batch))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The file was taken, now or by an earlier request of the same key.</summary>
    public static BatchReception Taken(Batch batch) => new(batch, null);

    /// <summary>It was not.</summary>
    public static BatchReception Refused(ApiProblem refusal) => new(null, refusal);
}
