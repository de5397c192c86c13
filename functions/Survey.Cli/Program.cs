using System.CommandLine;
using Survey.Cli;
using Survey.Cli.Azurite;
using Survey.Host;

var root = new RootCommand("Who does what in sales and marketing? Measures how clearly the roles are divided.")
{
    ServeCommand.Create(),
    DemoCommand.Create(),
    WorkspaceCommand.Create(),
    ScoreCommand.Create(),
    QuestionnaireCommand.Create(),
    RecommendationsCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is HostStartException or AzuriteUnavailableException or TimeoutException or HttpRequestException or InvalidDataException or IOException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
