namespace Survey.App.Collecting;

/// <summary>Something to put right on a step, in the reader's language.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Anchor">Id of the control that the summary's link leads to.</param>
/// <param name="Summary">What is wrong, understandable away from the question.</param>
/// <param name="Beside">What to do, read beside the question.</param>
public sealed record FieldProblem(string Field, string Anchor, string Summary, string Beside);
