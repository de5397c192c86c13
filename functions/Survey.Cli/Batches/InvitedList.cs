using System.Collections.Immutable;
using System.Globalization;
using Survey.App.Importing;
using Survey.Core;
using Survey.Core.Importing;
using Survey.Core.Scoring;
using Sylvan.Data.Csv;

namespace Survey.Cli.Batches;

/// <summary>How many people were invited, by company: <c>--invited</c>.</summary>
internal sealed class InvitedList
{
    private const int Most = 100_000;
    private const int MostNamed = 10;

    private readonly ImmutableArray<(string Company, int Number)> _numbers;
    private readonly int? _only;

    private InvitedList(ImmutableArray<(string, int)> numbers, int? only) => (_numbers, _only) = (numbers, only);

    /// <summary>What the fingerprint of a batch takes of it.</summary>
    public string Text => string.Join('\n', _numbers.Select(invited => $"{invited.Company}={invited.Number}").Append($"{_only}"));

    /// <summary>
    /// Reads the values of the option: a number where there is one company, <c>COMPANY=NUMBER</c>, or a CSV file whose columns are the company and the number.
    /// </summary>
    public static InvitedList Read(IEnumerable<string> values, List<Problem> problems)
    {
        var numbers = ImmutableArray.CreateBuilder<(string, int)>();
        int? only = null;
        foreach (var value in values)
        {
            var equals = value.LastIndexOf('=');
            if (TryRead(value, out var number))
                only = number;
            else if (equals > 0 && TryRead(value[(equals + 1)..], out number))
                numbers.Add((value[..equals].Trim(), number));
            else if (File.Exists(value))
                ReadFile(value, numbers, problems);
            else
                problems.Add(new("--invited", value, "Must be COMPANY=NUMBER, a number where there is one company, or a CSV file of companies and numbers."));
        }

        return new(numbers.ToImmutable(), only);
    }

    /// <summary>The numbers of the companies that were read. A number for another one is reported and ignored.</summary>
    public ImmutableDictionary<string, InvitedNumbers> For(ResponseSpool spool, Action<ImportProblem> report)
    {
        var found = ImmutableDictionary.CreateBuilder<string, InvitedNumbers>(StringComparer.Ordinal);
        foreach (var (company, number) in _numbers)
        {
            if (spool.Find(company) is { } known)
                found[known] = InvitedNumbers.OfTotal(number);
            else
                report(new("--invited", 0, "", company, $"No file has this company, so its number is not used. There {Listed(spool.Companies)}.", IsRejection: false));
        }

        if (_only is { } only && spool.Companies is [var single])
            found[single] = InvitedNumbers.OfTotal(only);
        else if (_only is not null)
            report(new("--invited", 0, "", $"{_only}", "Is the number of one company, and there are several: write COMPANY=NUMBER.", IsRejection: false));

        return found.ToImmutable();
    }

    private static string Listed(IReadOnlyList<string> companies)
    {
        var named = string.Join(", ", companies.Take(MostNamed).Select(company => $"\"{company}\""));
        var more = companies.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {companies.Count - MostNamed:N0} more") : "";
        return $"{(companies.Count == 1 ? "is" : "are")} {named}{more}";
    }

    private static void ReadFile(string path, ImmutableArray<(string, int)>.Builder numbers, List<Problem> problems)
    {
        using var csv = CsvDataReader.Create(path, new CsvDataReaderOptions { HasHeaders = false });
        for (var row = 1; csv.Read(); row++)
        {
            var cells = (Company: csv.GetString(0).Trim(), Number: csv.RowFieldCount > 1 ? csv.GetString(1) : "");
            if (TryRead(cells.Number, out var number) && cells.Company.Length > 0)
                numbers.Add((cells.Company, number));
            else if (row > 1)
                problems.Add(new($"--invited, row {row}", cells.Number, "Must have a company, and behind it how many people were invited."));
        }
    }

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= Most;
}
