using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.Core.Questions;

/// <summary>The instrument: what is asked, in which order, and what it measures. Always valid: only <c>QuestionnaireReader</c> makes one.</summary>
/// <param name="Version">Its id and version.</param>
/// <param name="Dimensions">The dimensions, in the order of reports.</param>
/// <param name="Activities">The activities, in the order of reports.</param>
/// <param name="Statements">The statements, in the order of reports.</param>
/// <param name="Texts">Its wording in one language.</param>
public sealed record Questionnaire(
    QuestionnaireVersion Version,
    ImmutableArray<Dimension> Dimensions,
    ImmutableArray<Activity> Activities,
    ImmutableArray<Statement> Statements,
    QuestionnaireTexts Texts);

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

/// <summary>The wording of a questionnaire in one language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Texts">Every text by key: <c>dimension.{id}.name</c>, <c>dimension.{id}.about</c>, <c>activity.{id}</c>, <c>activity.{id}.short</c>, <c>statement.{id}</c>,
/// <c>owner.{code}</c>, <c>function.{code}</c>, <c>agreement.{1…5|na}</c>, <c>time.{code}</c>, <c>time.{code}.about</c>, <c>question.{ownership|practice|time|satisfaction|comment|function}</c> …</param>
public sealed record QuestionnaireTexts(string Language, ImmutableDictionary<string, string> Texts)
{
    /// <summary>The text under a key. Throws <see cref="KeyNotFoundException"/> for a key that the reader did not require.</summary>
    public string this[string key] => Texts[key];
}
