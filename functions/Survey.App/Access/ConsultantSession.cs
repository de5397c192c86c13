using Survey.App.Workspaces;

namespace Survey.App.Access;

/// <summary>A consultant who has signed in to the pages.</summary>
/// <param name="Workspace">Their workspace.</param>
/// <param name="Subject">What tells this session apart from others: forms are made for it alone.</param>
public sealed record ConsultantSession(Workspace Workspace, string Subject);
