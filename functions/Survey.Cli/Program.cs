using System.CommandLine;
using Survey.Cli;

var root = new RootCommand("Who does what in sales and marketing? Measures how clearly the roles are divided.")
{
    ServeCommand.Create(),
    DemoCommand.Create(),
    WorkspaceCommand.Create(),
    ScoreCommand.Create(),
    BatchCommand.Create(),
    QuestionnaireCommand.Create(),
    RecommendationsCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (UserFault.Describe(exception) is { } fault)
{
    await Console.Error.WriteLineAsync(fault);
    return 2;
}
