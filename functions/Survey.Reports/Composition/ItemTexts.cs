using System.Runtime.CompilerServices;
using Survey.Core.Questions;
using Survey.Reports.Blocks;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>The questionnaire's wording by item, looked up once for each questionnaire.</summary>
internal sealed class ItemTexts
{
    private static readonly ConditionalWeakTable<Questionnaire, ItemTexts> Known = [];

    private ItemTexts(Questionnaire questionnaire)
    {
        var texts = questionnaire.Texts;
        Dimensions = [.. questionnaire.Dimensions.Select(item => texts[$"dimension.{item.Id}.name"])];
        DimensionsAbout = [.. questionnaire.Dimensions.Select(item => texts[$"dimension.{item.Id}.about"])];
        ShortActivities = [.. questionnaire.Activities.Select(item => Typographic(texts[$"activity.{item.Id}.short"]))];
        ActivityCells = [.. ShortActivities.Select(activity => TableCell.Of(activity))];
        DimensionRows = [.. Dimensions.Select(name => new TableRow([TableCell.Of(name, Emphasis.Strong)], IsGroup: true))];
        Statements = [.. questionnaire.Statements.Select(item => Typographic(texts[$"statement.{item.Id}"]))];
        var reports = ReportTexts.For(texts.Language);
        StatementCells =
        [
            .. questionnaire.Statements.Select((item, i) => TableCell.Of(
                item.Reversed ? reports.Say("statements.reversed", ("statement", Statements[i])) : Statements[i])),
        ];
        ShortStatements = [.. questionnaire.Statements.Select(item => Typographic(texts[$"statement.{item.Id}.short"]))];
    }

    /// <summary>Names of the dimensions, in the questionnaire's order.</summary>
    public string[] Dimensions { get; }

    /// <summary>The dimensions as heads of groups of a table's rows.</summary>
    public TableRow[] DimensionRows { get; }

    /// <summary>What each dimension asks.</summary>
    public string[] DimensionsAbout { get; }

    /// <summary>The activities in short.</summary>
    public string[] ShortActivities { get; }

    /// <summary>The activities in short, as cells of a table.</summary>
    public TableCell[] ActivityCells { get; }

    /// <summary>The statements as asked.</summary>
    public string[] Statements { get; }

    /// <summary>The statements as cells of a table, reversed ones marked.</summary>
    public TableCell[] StatementCells { get; }

    /// <summary>The statements in short.</summary>
    public string[] ShortStatements { get; }

    /// <summary>The wording of a questionnaire.</summary>
    public static ItemTexts Of(Questionnaire questionnaire) => Known.GetValue(questionnaire, static of => new ItemTexts(of));

    private static string Typographic(string text) => text.Replace('\'', '’');
}
