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
    // Whoever looks for help writes it either way.
    var call = root.Parse(args is ["help", .. var command] ? [.. command, "--help"] : args);
    var code = await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

    // What was typed could not be used: 1 is for a batch that did its work and has something to reject.
    return call.Errors.Count > 0 ? 2 : code;
}
catch (Exception exception) when (UserFault.Describe(exception) is { } fault)
{
    await Console.Error.WriteLineAsync(fault);
    return 2;
}
