using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>
/// Which pages the report can have if everybody answers, from the head counts alone: what is too small to be shown is known before the first
/// answer. People state their own function, so the report itself may differ.
/// </summary>
/// <param name="HasReport">Whether there can be a report at all: at least k people.</param>
/// <param name="Functions">Functions with at least k people, which can be shown on their own.</param>
/// <param name="HasComparisons">Whether sales and marketing can be compared: two views of one role, perception gaps. Else a workshop sheet takes
/// their place.</param>
/// <param name="HasWorkingWeek">Whether the working week of sales or marketing can be shown.</param>
/// <param name="NotCounted">People whose answers could enter no figure: too few to be a group beside sales and marketing.</param>
/// <param name="Unstated">People invited without a function. With any, more may be shown than is said here: they state their own.</param>
internal sealed record ReportOutlook(
    bool HasReport, ImmutableArray<RespondentFunction> Functions, bool HasComparisons, bool HasWorkingWeek, int NotCounted, int Unstated)
{
    /// <summary>The outlook for these head counts and this k.</summary>
    public static ReportOutlook Of(HeadCounts heads, int minimumGroup)
    {
        ImmutableArray<RespondentFunction> shown =
            [.. heads.Functions.Where(function => function.Invited >= minimumGroup).Select(function => function.Function)];
        var rest = heads.Invited - heads.Functions.Where(function => function.Invited >= minimumGroup).Sum(function => function.Invited);
        var isRestHidden = rest > 0 && rest < minimumGroup;
        var areBothShown = shown.Contains(RespondentFunction.Sales) && shown.Contains(RespondentFunction.Marketing);

        // A small rest beside shown functions could be worked out by subtraction: it is left out where sales and marketing stand, else nobody is
        // shown apart.
        if (isRestHidden && !areBothShown)
            shown = [];
        return new(
            heads.Invited >= minimumGroup,
            shown,
            areBothShown,
            shown.Contains(RespondentFunction.Sales) || shown.Contains(RespondentFunction.Marketing),
            isRestHidden && areBothShown ? rest : 0,
            heads.Invited - heads.Functions.Sum(function => function.Invited));
    }
}
