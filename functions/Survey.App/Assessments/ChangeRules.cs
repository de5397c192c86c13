using System.Collections.Immutable;
using System.Globalization;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Which settings of an assessment can still be changed. Pure. All that stands in the way is said at once.</summary>
internal static class ChangeRules
{
    /// <summary>Applies a change, all of it or nothing.</summary>
    /// <param name="assessment">The assessment as it stands.</param>
    /// <param name="patch">What is to change.</param>
    /// <param name="now">The present, UTC: once the close has come, what it settles is settled, whether or not a timer has come by.</param>
    public static Decision Change(Assessment assessment, AssessmentPatch patch, DateTimeOffset now)
    {
        List<Problem> obstacles = [.. Obstacles(assessment, patch, assessment.TakesAnswers(now))];
        if (obstacles.Count > 0)
            return Decision.Refuse(ApiProblem.Conflict("Nothing was changed: some of it is settled by now.", [.. obstacles]));

        return Decision.Store(assessment with
        {
            RequestedBy = patch.RequestedBy ?? assessment.RequestedBy,
            RequestedByRole = patch.Role ?? assessment.RequestedByRole,
            Purpose = patch.Purpose ?? assessment.Purpose,
            ClosesAt = patch.Closing?.Instant ?? assessment.ClosesAt,
            TimeZone = patch.Closing?.TimeZone ?? assessment.TimeZone,
            MinimumGroup = patch.MinimumGroup ?? assessment.MinimumGroup,
            HoldReport = patch.HoldReport ?? assessment.HoldReport,
            ShowComments = patch.ShowComments ?? assessment.ShowComments,
            CloseAfterComplete = patch.CloseAfterComplete ?? assessment.CloseAfterComplete,
            OutsideBenchmark = patch.Benchmark is { } takesPart ? !takesPart : assessment.OutsideBenchmark,
            Earlier = patch.EarlierId is null ? assessment.Earlier : patch.Earlier,

            // Counted anew from now on, by whoever answers next or by the timer.
            CompleteClosesAt = patch.CloseAfterComplete is null ? assessment.CompleteClosesAt : null,
        });
    }

    /// <summary>Sets the forecast. Refused once an answer has come in, even if it was withdrawn: whoever forecasts could know of it.</summary>
    public static Decision Forecast(Assessment assessment, ImmutableSortedDictionary<string, double> forecast, DateTimeOffset now) =>
        !assessment.TakesAnswers(now)
            ? Decision.Refuse(ApiProblem.Conflict("The assessment is closed: a forecast is made before the answers."))
        : assessment.HasAnswers
            ? Decision.Refuse(ApiProblem.Conflict("The forecast is locked: the first answer has come in."))
        : Decision.Store(assessment with { Forecast = forecast });

    private static IEnumerable<Problem> Obstacles(Assessment assessment, AssessmentPatch patch, bool isOpen)
    {
        if (!isOpen)
        {
            foreach (var name in SettledByTheClose(patch))
                yield return new(name, null, "Cannot be changed after the close.");
        }

        if (!isOpen && patch.MinimumGroup is { } after && after != assessment.MinimumGroup)
            yield return new("minimumGroup", Text(after), "Cannot be changed after the close.");
        else if (assessment.HasParticipants && patch.MinimumGroup < assessment.MinimumGroup)
            yield return new(
                "minimumGroup", Text(patch.MinimumGroup.Value),
                $"Cannot be lowered below {assessment.MinimumGroup} once an invitation is out: that was promised to the people invited.");
        if (assessment.State is AssessmentState.Reported or AssessmentState.TooFew && patch.HoldReport is { } hold && hold != assessment.HoldReport)
            yield return new(
                "holdReport", hold ? "true" : "false",
                "Cannot be changed once there is a result; release or revoke the report instead.");
        if (!isOpen && patch.Benchmark == true && assessment.OutsideBenchmark)
            yield return new("benchmark", "true", "Cannot be turned on after the close. It can only be turned off.");
        if ((!isOpen || assessment.HasAnswers) && patch.ShowComments == true && !assessment.ShowComments)
            yield return new(
                "showComments", "true",
                "Cannot be turned on once an answer has come in: people were told that comments are not shown. It can only be turned off.");
    }

    private static IEnumerable<string> SettledByTheClose(AssessmentPatch patch)
    {
        (string Name, bool IsGiven)[] settled =
        [
            ("requestedBy", patch.RequestedBy is not null),
            ("role", patch.Role is not null),
            ("purpose", patch.Purpose is not null),
            ("closesAt", patch.Closing is not null),
            ("closeAfterCompleteHours", patch.CloseAfterComplete is not null),
            (EarlierWaves.Member, patch.EarlierId is not null),
        ];
        return settled.Where(setting => setting.IsGiven).Select(setting => setting.Name);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
