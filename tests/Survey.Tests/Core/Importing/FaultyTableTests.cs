using Survey.Core.Answers;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Importing;

/// <summary>A table in which 200 cells are wrong in 200 rows, with a good row after each.</summary>
public sealed class FaultyTableTests
{
    private const int Faults = 200;

    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    private static readonly string[] Columns = ["company", "respondent", .. AnswerCodes.Fields(English)];

    [Fact]
    public void Add_TwoHundredFaults_GivesTheirProblemsAndLosesNoGoodRow()
    {
        var faults = Make().ToArray();
        var rows = new List<string[]> { Columns };
        foreach (var fault in faults)
        {
            rows.Add(Row(rows.Count, fault.At, fault.Cell));
            rows.Add(Row(rows.Count, null, null));
        }

        var table = TableRecorder.Read([.. rows]);

        Assert.Equal(Faults, faults.Length);
        Assert.Equal(
            faults.Select((fault, i) => (Row: (2 * i) + 2, fault.Column, fault.Value, fault.IsRejection)),
            table.Problems.Select(problem => (problem.Row, problem.Column, problem.Value, problem.IsRejection)));
        var rejected = faults.Count(fault => fault.IsRejection);
        Assert.Equal(((2 * Faults), (2 * Faults) - rejected), (table.Table!.RowsRead, table.Table.RowsKept));
        Assert.Equal(Enumerable.Range(1, Faults).Select(i => (2 * i) + 1), table.Rows.Select(row => row.Number).Where(number => number % 2 == 1));
        Assert.All(table.Problems, problem => Assert.EndsWith(".", problem.Reason));
    }

    private static IEnumerable<Fault> Make()
    {
        string[] notOwners = ["boss", "na", "1", "Sales and marketing"], notRatings = ["6", "0", "4.5", "Sometimes"];
        foreach (var activity in English.Activities)
        {
            foreach (var cell in notOwners)
                yield return new(activity.Id, cell, cell, true);
        }

        foreach (var statement in English.Statements)
        {
            foreach (var cell in notRatings)
                yield return new(statement.Id, cell, cell, true);
        }

        foreach (var time in AnswerCodes.TimeFields)
        {
            yield return new(time, "half", "half", true);
            yield return new(time, "101", "101", true);
            yield return new(time, "", null, false);
        }

        yield return new("function", "", null, true);
        yield return new("function", "boss", "boss", true);
        yield return new("function", "Sales, Marketing", "Sales, Marketing", true);
        yield return new("company", "", null, true);
        yield return new("company", new string('c', 201), new string('c', 60) + "…", true);
        yield return new("satisfaction", "11", "11", true);
        yield return new("satisfaction", "-1", "-1", true);
        yield return new("satisfaction", "7.5", "7.5", true);
        yield return new("satisfaction", "high", "high", true);
        yield return new("satisfaction", "7/10", "7/10", true);
        yield return new("comment", new string('x', 2_001), null, true);
        yield return new("time_selling", "41", "101", false);
        yield return new("time_other", "0", "90", false) { Column = "time_selling", At = "time_other" };
        yield return new("satisfaction", "ann@aster.example", null, true);
        yield return new("open_leads", "Whoever happens to be in the office on that particular morning does it.", null, true);
        yield return new("rel_mixed", "#REF!", "#REF!", true);
    }

    private static string[] Row(int number, string? column, string? cell) =>
        [.. Columns.Select(name => name == column ? cell! : Good(name, number))];

    private static string Good(string column, int number) => column switch
    {
        "company" => "Aster Tools",
        "respondent" => $"r{number}",
        "function" => "sales",
        "time_selling" => "40",
        "time_marketing" => "30",
        "time_service" => "20",
        "time_other" => "10",
        "satisfaction" => "7",
        "comment" => "Fine.",
        _ => English.IndexOfActivity(column) >= 0 ? "both" : "3",
    };

    private sealed record Fault(string At, string Cell, string? Value, bool IsRejection)
    {
        public string Column { get; init; } = At;
    }
}
