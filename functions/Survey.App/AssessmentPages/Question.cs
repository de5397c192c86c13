using Survey.App.Consulting;

namespace Survey.App.AssessmentPages;

/// <summary>A question before something that nobody can take back.</summary>
/// <param name="Title">What is asked.</param>
/// <param name="Lead">What it is about.</param>
/// <param name="Heading">Heading of what follows from it.</param>
/// <param name="Text">What follows from it.</param>
/// <param name="Keep">The answer no.</param>
/// <param name="Go">The answer yes.</param>
/// <param name="Action">Where the answer yes is sent.</param>
/// <param name="Purpose">What that form does.</param>
internal sealed record Question(string Title, string Lead, string Heading, string Text, string Keep, string Go, string Action, string Purpose);

/// <summary>What the page of a question shows.</summary>
public sealed class QuestionModel
{
    internal QuestionModel(ConsultantFrame frame, string company, string back, Question question) =>
        (Frame, Company, Back, Question) = (frame, company, back, question);

    /// <summary>What is around the page.</summary>
    public ConsultantFrame Frame { get; }

    /// <summary>The company that the assessment is of.</summary>
    public string Company { get; }

    /// <summary>The page to go back to.</summary>
    public string Back { get; }

    /// <summary>The question.</summary>
    internal Question Question { get; }
}
