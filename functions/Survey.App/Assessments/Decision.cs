using System.Diagnostics.CodeAnalysis;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>What a rule makes of a wish to change an assessment: the assessment as it is to be, or why not.</summary>
public sealed record Decision
{
    private Decision(Assessment? next, ApiProblem? refusal) => (Next, Refusal) = (next, refusal);

    /// <summary>The assessment as it is to be stored; null when refused.</summary>
    public Assessment? Next { get; }

    /// <summary>Why the change is not possible; null when it is.</summary>
    public ApiProblem? Refusal { get; }

    /// <summary>Whether the change was turned down.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Next))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The change is possible.</summary>
    public static Decision Store(Assessment next) => new(next, null);

    /// <summary>It is not.</summary>
    public static Decision Refuse(ApiProblem refusal) => new(null, refusal);
}
