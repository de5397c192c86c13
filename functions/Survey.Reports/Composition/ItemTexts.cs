using System.Runtime.CompilerServices;
using Survey.Core.Questions;

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
        Activities = [.. questionnaire.Activities.Select(item => Typographic(texts[$"activity.{item.Id}"]))];
        ShortActivities = [.. questionnaire.Activities.Select(item => Typographic(texts[$"activity.{item.Id}.short"]))];
        Statements = [.. questionnaire.Statements.Select(item => Typographic(texts[$"statement.{item.Id}"]))];
        ShortStatements = [.. questionnaire.Statements.Select(item => Typographic(texts[$"statement.{item.Id}.short"]))];
    }

    /// <summary>Names of the dimensions, in the questionnaire's order.</summary>
    public string[] Dimensions { get; }

    /// <summary>What each dimension asks.</summary>
    public string[] DimensionsAbout { get; }

    /// <summary>The activities as asked.</summary>
    public string[] Activities { get; }

    /// <summary>The activities in short.</summary>
    public string[] ShortActivities { get; }

    /// <summary>The statements as asked.</summary>
    public string[] Statements { get; }

    /// <summary>The statements in short.</summary>
    public string[] ShortStatements { get; }

    /// <summary>The wording of a questionnaire.</summary>
    public static ItemTexts Of(Questionnaire questionnaire) => Known.GetValue(questionnaire, static of => new ItemTexts(of));

    private static string Typographic(string text) => text.Replace('\'', '’');
}
