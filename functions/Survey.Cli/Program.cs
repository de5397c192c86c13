using System.CommandLine;
using Survey.Cli;

var root = new RootCommand("Who does what in sales and marketing?")
{
    ScoreCommand.Create(),
    QuestionnaireCommand.Create(),
    RecommendationsCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
