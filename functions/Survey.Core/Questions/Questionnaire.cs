using System.Collections.Frozen;
using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.Core.Questions;

/// <summary>
/// The instrument: what is asked, in which order, and what it measures. Always valid: only <see cref="QuestionnaireReader"/> makes one.
/// </summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, int> _dimensions;
    private readonly FrozenDictionary<string, int> _activities;
    private readonly FrozenDictionary<string, int> _statements;

    internal Questionnaire(
        QuestionnaireVersion version,
        ImmutableArray<Dimension> dimensions,
        ImmutableArray<Activity> activities,
        ImmutableArray<Statement> statements,
        QuestionnaireTexts texts)
    {
        Version = version;
        Dimensions = dimensions;
        Activities = activities;
        Statements = statements;
        Texts = texts;
        _dimensions = Indexes(dimensions.Select(dimension => dimension.Id));
        _activities = Indexes(activities.Select(activity => activity.Id));
        _statements = Indexes(statements.Select(statement => statement.Id));
        ActivityDimensions = [.. activities.Select(activity => _dimensions[activity.Dimension])];
        StatementDimensions = [.. statements.Select(statement => _dimensions[statement.Dimension])];
    }

    /// <summary>Its id and version.</summary>
    public QuestionnaireVersion Version { get; }

    /// <summary>The dimensions, in the order of reports; at least one.</summary>
    public ImmutableArray<Dimension> Dimensions { get; }

    /// <summary>The activities, in the order of reports. May be empty.</summary>
    public ImmutableArray<Activity> Activities { get; }

    /// <summary>The statements, in the order of reports. May be empty.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>Its wording in one language.</summary>
    public QuestionnaireTexts Texts { get; }

    /// <summary>For each activity, the index of its dimension.</summary>
    internal ImmutableArray<int> ActivityDimensions { get; }

    /// <summary>For each statement, the index of its dimension.</summary>
    internal ImmutableArray<int> StatementDimensions { get; }

    /// <summary>Index of a dimension in <see cref="Dimensions"/>, or −1 for an unknown id.</summary>
    public int IndexOfDimension(string id) => _dimensions.GetValueOrDefault(id, -1);

    /// <summary>Index of an activity in <see cref="Activities"/>, or −1 for an unknown id.</summary>
    public int IndexOfActivity(string id) => _activities.GetValueOrDefault(id, -1);

    /// <summary>Index of a statement in <see cref="Statements"/>, or −1 for an unknown id.</summary>
    public int IndexOfStatement(string id) => _statements.GetValueOrDefault(id, -1);

    private static FrozenDictionary<string, int> Indexes(IEnumerable<string> ids) =>
        ids.Select(KeyValuePair.Create<string, int>).ToFrozenDictionary(StringComparer.Ordinal);
}

/// <summary>A dimension of role clarity.</summary>
/// <param name="Id">Its id, such as <c>remit</c>.</param>
public sealed record Dimension(string Id);

/// <summary>A piece of work that one function should own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Dimension">The id of its dimension.</param>
/// <param name="Home">The function that should own it: sales or marketing.</param>
public sealed record Activity(string Id, string Dimension, RespondentFunction Home);

/// <summary>A statement that respondents agree or disagree with, 1 to 5.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Dimension">The id of its dimension.</param>
/// <param name="Reversed">True when agreement is unfavourable.</param>
/// <param name="SalesAndMarketingOnly">True when it is asked of sales and marketing only; from others it is a missing answer.</param>
public sealed record Statement(string Id, string Dimension, bool Reversed, bool SalesAndMarketingOnly);
