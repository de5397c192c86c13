using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Triggers;

namespace Survey.Core.Recommendations.Texts;

/// <summary>Words of one language that are shared by the entries: names as they read within a sentence, by the place of each item.</summary>
internal sealed record CatalogueWords
{
    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Activities, as in "nobody does market research".</summary>
    public required ImmutableArray<string> Activities { get; init; }

    /// <summary>Dimensions.</summary>
    public required ImmutableArray<string> Dimensions { get; init; }

    /// <summary>The index.</summary>
    public required string Index { get; init; }

    /// <summary>Statements, said favourably of people: "know what is expected of them".</summary>
    public required ImmutableArray<string> Statements { get; init; }

    /// <summary>Sales.</summary>
    public required string Sales { get; init; }

    /// <summary>Marketing.</summary>
    public required string Marketing { get; init; }

    /// <summary>Between the items of a list.</summary>
    public required string ListSeparator { get; init; }

    /// <summary>Before the last item of a list.</summary>
    public required string ListAnd { get; init; }

    /// <summary>What a list leaves out.</summary>
    public required TextTemplate ListMore { get; init; }

    /// <summary>The sentence that is added to evidence from few answers.</summary>
    public required string Tentative { get; init; }

    /// <summary>Clauses for the answers beside the home function, in the order in which ties are settled.</summary>
    public required ImmutableArray<(Placeholder Answer, TextTemplate Clause)> Instead { get; init; }

    /// <summary>The name of a dimension, or of the index.</summary>
    public string DimensionName(int dimension) => dimension == CompanyFigures.Index ? Index : Dimensions[dimension];

    /// <summary>The name of sales or marketing.</summary>
    public string FunctionName(RespondentFunction function) => function == RespondentFunction.Sales ? Sales : Marketing;
}
