using Survey.App.Pages;

namespace Survey.App.Consulting;

/// <summary>What the sign-in shows.</summary>
/// <param name="Texts">The texts that it is in.</param>
/// <param name="Token">The form's token.</param>
/// <param name="Next">The page to go on to.</param>
/// <param name="IsWrong">Whether a key was tried that opens nothing.</param>
public sealed record SignInModel(PageTexts Texts, string Token, string Next, bool IsWrong);
