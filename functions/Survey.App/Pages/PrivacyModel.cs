namespace Survey.App.Pages;

/// <summary>What the privacy page depends on.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="PeopleDays">Days after the close until the list of people is deleted.</param>
/// <param name="AnswerMonths">Months after the close until the answers are deleted.</param>
public sealed record PrivacyModel(PageTexts Texts, int PeopleDays, int AnswerMonths);
