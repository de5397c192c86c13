using System.Collections.Frozen;
using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>The codes that a mapping may give to the answers of a field, or of all fields of one scale.</summary>
internal sealed class MappedCodes
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _codes;

    /// <summary>Takes the fields of a questionnaire.</summary>
    public MappedCodes(Questionnaire questionnaire)
    {
        _codes = questionnaire.Activities.Select(activity => KeyValuePair.Create(activity.Id, AnswerCodes.Owners))
            .Concat(questionnaire.Statements.Select(statement => KeyValuePair.Create(statement.Id, AnswerCodes.Ratings)))
            .Append(new(ResponseMapping.Ownership, AnswerCodes.Owners))
            .Append(new(ResponseMapping.Practice, AnswerCodes.Ratings))
            .Append(new(AnswerCodes.FunctionField, AnswerCodes.Functions))
            .Append(new(AnswerCodes.SatisfactionField, AnswerCodes.Satisfactions))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether a name is a field or scale with answers to choose from.</summary>
    public bool Knows(string name) => _codes.ContainsKey(name);

    /// <summary>The codes; empty for a name that has none.</summary>
    public ImmutableArray<string> Of(string name) => _codes.GetValueOrDefault(name, []);
}
