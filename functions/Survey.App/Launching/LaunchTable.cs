using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Survey.App.Assessments;
using Survey.App.Importing;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Launching;

/// <summary>
/// Reads companies and the people to ask in them: one row a person, the first rows of a company say what its assessment is to be. Nothing is taken unless
/// all of it can be.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="now">The present, UTC.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class LaunchTable(LaunchColumns columns, DateTimeOffset now, List<Problem> problems)
{
    /// <summary>The most companies and the most people that one launch takes.</summary>
    public const int MostCompanies = 1_000, MostPeople = 20_000;

    private readonly Dictionary<string, List<DelimitedRow>> _companies = new(StringComparer.Ordinal);

    /// <summary>The companies in the order of the file. Empty, with every problem noted, when anything cannot be taken.</summary>
    public static ImmutableArray<LaunchCompany> Read(ImmutableArray<DelimitedRow> rows, DateTimeOffset now, List<Problem> problems)
    {
        if (rows.IsEmpty)
            problems.Add(new("row 1", null, "Must name the columns; at least company, requestedBy and closesAt."));
        else if (rows.Length == 1)
            problems.Add(new("row 2", null, "Must be a company: there is nothing below the header."));
        else if (rows.Length - 1 > MostPeople)
            problems.Add(new("body", $"{rows.Length - 1} rows", $"Must have at most {MostPeople} rows. Send the companies in several launches."));
        else if (LaunchColumns.Read(rows[0], problems) is { } columns)
            return new LaunchTable(columns, now, problems).Read(rows[1..]);
        return [];
    }

    private ImmutableArray<LaunchCompany> Read(ImmutableArray<DelimitedRow> rows)
    {
        foreach (var row in rows.Where(row => columns.Fits(row, problems)))
        {
            if (columns.Cell(row, LaunchColumns.Company) is not { } company)
                problems.Add(new($"row {row.Number}, {LaunchColumns.Company}", null, "Is needed in every row."));
            else if (_companies.TryGetValue(CompanyKey.Of(company), out var known))
                known.Add(row);
            else
                _companies.Add(CompanyKey.Of(company), [row]);
        }

        if (_companies.Count > MostCompanies)
            problems.Add(new("body", $"{_companies.Count} companies", $"Must have at most {MostCompanies} companies. Send them in several launches."));
        var launched = _companies.Values.OrderBy(company => company[0].Number).Select(Company).ToImmutableArray();
        return problems.Count == 0 ? launched : [];
    }

    private LaunchCompany Company(List<DelimitedRow> rows)
    {
        var people = rows.Where(columns.HasPerson).Select(Person).OfType<ParticipantInput>().ToImmutableArray();
        InvitationRules.Check(people, [], problems);
        return new($"row {rows[0].Number}", Settings(rows), people, Earlier: null);
    }

    private ParticipantInput? Person(DelimitedRow row) => ParticipantFields.Check(
        $"row {row.Number}", name => $"row {row.Number}, {name}",
        columns.Cell(row, "name"), columns.Cell(row, "email"), columns.Cell(row, "function"), isWhole: true, problems);

    // Settings are checked as those of a single assessment are: they go through the same reader, as JSON.
    private AssessmentSettings Settings(List<DelimitedRow> rows)
    {
        var settings = new JsonObject { [LaunchColumns.Company] = columns.Cell(rows[0], LaunchColumns.Company) };
        foreach (var column in LaunchColumns.Settings)
        {
            if (rows.Find(row => columns.Cell(row, column) is not null) is not { } first)
                continue;
            var text = columns.Cell(first, column)!;
            settings[column] = Value(column, text);
            foreach (var other in rows.Where(row => columns.Cell(row, column) is { } cell && cell != text))
                problems.Add(new(
                    $"row {other.Number}, {column}", InputText.Quote(columns.Cell(other, column)), $"Differs from row {first.Number} of the same company; leave it empty or write the same."));
        }

        var found = new List<Problem>();
        using var document = JsonDocument.Parse(settings.ToJsonString());
        var read = AssessmentInput.TakeSettings(new InputObject(document.RootElement, "", found), now, found);
        problems.AddRange(found.Select(problem => problem with { Place = $"row {rows[0].Number}, {problem.Place}" }));
        return read;
    }

    // A spreadsheet writes what JSON has types for as text.
    private static JsonNode Value(string column, string text) => column switch
    {
        "minimumGroup" when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) => whole,
        "closeAfterCompleteHours" when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        "holdReport" or "showComments" or "benchmark" when bool.TryParse(text, out var flag) => flag,
        _ => text,
    };
}
