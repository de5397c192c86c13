using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Survey.Core;

/// <summary>What came of reading input: the value, or every reason why there is none.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
/// <param name="Value">The value; null exactly when there are problems.</param>
/// <param name="Problems">Everything that stops the input from being taken, in the order of the input; empty when it was taken.</param>
/// <param name="Warnings">What was left out or replaced although the input was taken; the author should know of it.</param>
public sealed record Reading<T>(T? Value, ImmutableArray<Problem> Problems, ImmutableArray<Problem> Warnings)
    where T : class
{
    /// <summary>Whether the input was taken.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    /// <summary>A value that was read, with or without warnings.</summary>
    internal static Reading<T> Of(T value, ImmutableArray<Problem> warnings) => new(value, [], warnings);

    /// <summary>Input that cannot be taken. Throws <see cref="ArgumentException"/> when no reason is given.</summary>
    internal static Reading<T> Failed(ImmutableArray<Problem> problems) =>
        problems.IsEmpty ? throw new ArgumentException("A failure needs a reason.", nameof(problems)) : new(null, problems, []);
}
