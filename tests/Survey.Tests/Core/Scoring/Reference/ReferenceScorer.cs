using System.Text.Json.Nodes;

namespace Survey.Tests.Core.Scoring.Reference;

/// <summary>
/// The method once more, written as plainly and slowly as its text reads and sharing nothing with the product: rows of texts in, the scores JSON out.
/// The product's scorer must agree with it on random companies.
/// </summary>
internal sealed class ReferenceScorer(IReadOnlyList<Dictionary<string, string>> sheets, int k, int? total, Dictionary<string, int>? invited)
{
    private static readonly string[] Functions = ["sales", "marketing", "leadership", "other"];

    private readonly List<Dictionary<string, string>> _respondents = [.. sheets.Where(sheet => Instrument.Dimensions.Any(id => Personal.Dimension(sheet, id) is not null))];
    private List<string> _shown = [];
    private List<Dictionary<string, string>> _counted = [];
    private List<List<Dictionary<string, string>>> _groups = [];
    private List<string[]> _groupFunctions = [];

    public JsonObject Score()
    {
        var isTooFew = _respondents.Count < k;
        if (!isTooFew)
            MakeGroups();

        return new()
        {
            ["respondents"] = _respondents.Count,
            ["excluded"] = isTooFew ? 0 : _respondents.Count - _counted.Count,
            ["tooFew"] = isTooFew ? k - _respondents.Count : null,
            ["functions"] = new JsonArray([.. _shown.Select(function => new JsonObject { ["id"] = function, ["respondents"] = In(function).Count })]),
            ["index"] = Index(),
            ["dimensions"] = new JsonArray([.. Instrument.Dimensions.Select(Dimension)]),
            ["activities"] = new JsonArray([.. Instrument.Activities.Select(activity => Activity(activity.Id, activity.Home, isTooFew))]),
            ["statements"] = new JsonArray([.. Instrument.Statements.Select(statement => Statement(statement.Id, statement.Reversed, isTooFew))]),
            ["roleViews"] = BothShown ? new JsonArray(RoleView("sales", "marketing"), RoleView("marketing", "sales")) : new JsonArray(),
            ["workTime"] = new JsonArray([.. _shown.Select(WorkTime)]),
            ["hatSwitching"] = new JsonObject { ["salesOnMarketing"] = MeanTime("sales", "time_marketing"), ["marketingOnSelling"] = MeanTime("marketing", "time_selling") },
            ["satisfaction"] = Satisfaction(isTooFew),
        };
    }

    private bool BothShown => _shown.Contains("sales") && _shown.Contains("marketing");

    private List<Dictionary<string, string>> In(string function) => [.. _counted.Where(sheet => sheet["function"] == function)];

    private void MakeGroups()
    {
        int Number(string function) => _respondents.Count(sheet => sheet["function"] == function);
        _shown = [.. Functions.Where(function => Number(function) >= k)];
        var restFunctions = Functions.Except(_shown).ToArray();
        var rest = _respondents.Where(sheet => restFunctions.Contains(sheet["function"])).ToList();
        _groups = [.. _shown.Select(function => _respondents.Where(sheet => sheet["function"] == function).ToList())];
        _groupFunctions = [.. _shown.Select(function => new[] { function })];
        if (rest.Count >= k)
        {
            _groups.Add(rest);
            _groupFunctions.Add(restFunctions);
        }
        else if (rest.Count > 0 && !BothShown)
        {
            _shown = [];
            _groups = [_respondents];
            _groupFunctions = [Functions];
        }

        _counted = [.. _groups.SelectMany(group => group)];
    }

    // (values of the groups that take part, each with its sampling fraction)
    private List<(double[] Values, double Fraction, int? Invited)> Parts(Func<Dictionary<string, string>, double?> score)
    {
        var parts = new List<(double[], double, int?)>();
        for (var g = 0; g < _groups.Count; g++)
        {
            var values = _groups[g].Select(score).OfType<double>().ToArray();
            if (values.Length < k)
                continue;

            int? groupInvited = invited is not null && _groupFunctions[g].All(invited.ContainsKey) ? _groupFunctions[g].Sum(function => invited[function]) : null;
            var all = AllInvited;
            var fraction = groupInvited is { } n ? Math.Min(1, values.Length / (double)n) : all is { } people ? _respondents.Count / (double)people : 0;
            parts.Add((values, fraction, groupInvited));
        }

        return parts;
    }

    private int? AllInvited => total ?? (invited?.Count == 4 ? invited.Values.Sum() : null);

    private static (double Score, double V, double Df) Balanced(List<(double[] Values, double Fraction, int? Invited)> parts)
    {
        var v = parts.Select(part => Math.Pow(100.0 / parts.Count, 2) * (1 - part.Fraction) * Numbers.Variance(part.Values) / part.Values.Length).ToArray();
        var sum = v.Sum() < 1e-18 ? 0 : v.Sum();
        var df = sum * sum / v.Select((one, i) => one * one / (parts[i].Values.Length - 1)).Sum();
        return (100 * parts.Average(part => part.Values.Average()), sum, df);
    }

    private JsonObject Index()
    {
        var parts = Parts(Personal.Index);
        string[] names = ["score", "low", "high", "band", "bandShares", "lowest", "highest", "gap"];
        if (parts.Count == 0)
            return new(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, null)));

        var (score, v, df) = Balanced(parts);
        var reach = v == 0 ? 0 : Numbers.Quantile975(df) * Math.Sqrt(v);
        double Below(double bound) => v == 0 ? (Math.Round(score, 9) < bound ? 1 : 0) : Numbers.TCumulative((bound - score) / Math.Sqrt(v), df);
        var (lowest, highest) = Bounds(parts);
        return new()
        {
            ["score"] = score,
            ["low"] = Math.Max(0, score - reach),
            ["high"] = Math.Min(100, score + reach),
            ["band"] = Numbers.Band(score),
            ["bandShares"] = new JsonObject { ["tangled"] = Below(40), ["blurred"] = Below(60) - Below(40), ["defined"] = Below(80) - Below(60), ["clear"] = 1 - Below(80) },
            ["lowest"] = lowest,
            ["highest"] = highest,
            ["gap"] = Gap(Personal.Index),
        };
    }

    private (double? Lowest, double? Highest) Bounds(List<(double[] Values, double Fraction, int? Invited)> parts)
    {
        var isByGroup = parts.All(part => part.Invited is not null);
        if (!isByGroup && AllInvited is null)
            return (null, null);

        var n = parts.Sum(part => part.Values.Length);
        double Missing((double[] Values, double Fraction, int? Invited) part) => isByGroup
            ? Math.Max(0, part.Invited!.Value - part.Values.Length)
            : Math.Max(0.0, AllInvited!.Value - n) * part.Values.Length / n;
        double At(double b) => parts.Average(part => ((100 * part.Values.Sum()) + (b * Missing(part))) / (part.Values.Length + Missing(part)));
        return (At(0), At(100));
    }

    private JsonObject Dimension(string id)
    {
        var parts = Parts(sheet => Personal.Dimension(sheet, id));
        (double Score, double V, double Df)? balanced = parts.Count > 0 ? Balanced(parts) : null;
        var reach = balanced is { V: > 0 } b ? Numbers.Quantile975(b.Df) * Math.Sqrt(b.V) : 0;
        double? Half(Func<Dictionary<string, string>, double?> half) => Parts(half) is { Count: > 0 } found ? Balanced(found).Score : null;
        return new()
        {
            ["id"] = id,
            ["score"] = balanced?.Score,
            ["low"] = balanced is { } low ? Math.Max(0, low.Score - reach) : null,
            ["high"] = balanced is { } high ? Math.Min(100, high.Score + reach) : null,
            ["band"] = balanced is { } known ? Numbers.Band(known.Score) : null,
            ["ownership"] = Half(sheet => Personal.Ownership(sheet, id)),
            ["practice"] = Half(sheet => Personal.Practice(sheet, id)),
            ["alpha"] = Alpha(id),
            ["gap"] = Gap(sheet => Personal.Dimension(sheet, id)),
        };
    }

    private double? Alpha(string dimension)
    {
        var items = Instrument.Statements.Where(statement => statement.Dimension == dimension).ToArray();
        var rows = _counted
            .Select(sheet => items.Select(item => Personal.Statement(sheet, item.Id)).ToArray())
            .Where(row => row.All(value => value is not null))
            .Select(row => row.Select(value => value!.Value).ToArray())
            .ToArray();
        if (rows.Length < 10 || items.Length < 2)
            return null;

        var whole = Numbers.Variance([.. rows.Select(row => row.Sum())]);
        var parts = Enumerable.Range(0, items.Length).Sum(i => Numbers.Variance([.. rows.Select(row => row[i])]));
        return whole < 1e-15 ? null : items.Length / (items.Length - 1.0) * (1 - (parts / whole));
    }

    private JsonObject? Gap(Func<Dictionary<string, string>, double?> score)
    {
        if (!BothShown)
            return null;

        double[] s = [.. In("sales").Select(score).OfType<double>()], m = [.. In("marketing").Select(score).OfType<double>()];
        if (s.Length < k || m.Length < k)
            return null;

        double F(string function, int n) => invited is not null && invited.TryGetValue(function, out var people) ? Math.Min(1, n / (double)people)
            : AllInvited is { } all ? _respondents.Count / (double)all : 0;
        var difference = 100 * (s.Average() - m.Average());
        double vs = 1e4 * (1 - F("sales", s.Length)) * Numbers.Variance(s) / s.Length, vm = 1e4 * (1 - F("marketing", m.Length)) * Numbers.Variance(m) / m.Length;
        var v = vs + vm < 1e-18 ? 0 : vs + vm;
        var reach = v == 0 ? 0 : Numbers.Quantile975(v * v / ((vs * vs / (s.Length - 1)) + (vm * vm / (m.Length - 1)))) * Math.Sqrt(v);
        var sign = s.Sum(a => m.Sum(b => Math.Sign(Math.Round(a - b, 9))));
        var excludesZero = Math.Round(difference - reach, 9) > 0 || Math.Round(difference + reach, 9) < 0;
        return new()
        {
            ["sales"] = 100 * s.Average(),
            ["marketing"] = 100 * m.Average(),
            ["difference"] = difference,
            ["low"] = difference - reach,
            ["high"] = difference + reach,
            ["cliffsDelta"] = sign / (double)(s.Length * m.Length),
            ["flagged"] = Math.Round(Math.Abs(difference), 9) >= 15 && 100 * Math.Abs(sign) >= 33 * s.Length * m.Length && excludesZero,
        };
    }

    private JsonObject Activity(string id, string home, bool isTooFew)
    {
        var owners = _counted.Select(sheet => Personal.Owner(sheet, id)).OfType<string>().ToArray();
        if (isTooFew || owners.Length < k)
            return new() { ["id"] = id, ["score"] = null, ["answers"] = !isTooFew && owners.Length == 0 ? 0 : null, ["counts"] = null, ["status"] = null, ["disputed"] = null };

        int Count(string owner) => owners.Count(answer => answer == owner);
        var shares = Instrument.Owners.Select(owner => Count(owner) / (double)owners.Length).Where(share => share > 0);
        return new()
        {
            ["id"] = id,
            ["score"] = 100 * owners.Average(owner => Personal.Credit(owner, home)),
            ["answers"] = owners.Length,
            ["counts"] = new JsonObject(Instrument.Owners.Select(owner => KeyValuePair.Create<string, JsonNode?>(owner, Count(owner)))),
            ["agreement"] = 1 + (shares.Sum(share => share * Math.Log(share)) / Math.Log(6)),
            ["status"] = Status(Count, owners.Length, home),
            ["tentative"] = owners.Length < 10,
            ["disputed"] = Disputed(id, home),
        };
    }

    private static string Status(Func<string, int> count, int n, string home)
    {
        bool Holds(int part, int percent) => 100 * part >= percent * n;
        return Holds(count("nobody") + count("unsure"), 40) ? "orphaned"
            : Holds(count(home), 70) ? "clear"
            : Holds(count(home == "sales" ? "marketing" : "sales"), 50) ? "misplaced"
            : Holds(count("elsewhere"), 50) ? "elsewhere"
            : Holds(count("both"), 50) ? "shared"
            : Holds(count(home), 50) ? "leaning"
            : "contested";
    }

    private bool Disputed(string id, string home)
    {
        string[] s = [.. In("sales").Select(sheet => Personal.Owner(sheet, id)).OfType<string>()], m = [.. In("marketing").Select(sheet => Personal.Owner(sheet, id)).OfType<string>()];
        if (!BothShown || s.Length < k || m.Length < k || Mode(s) is not { } salesMode || Mode(m) is not { } marketingMode || salesMode == marketingMode)
            return false;

        int a = s.Count(owner => owner == home), c = m.Count(owner => owner == home);
        return Math.Abs(((decimal)a / s.Length) - ((decimal)c / m.Length)) >= 0.39999999999999m && Numbers.Fisher(a, s.Length - a, c, m.Length - c) <= 0.05 + 1e-12;
    }

    private static string? Mode(string[] answers)
    {
        var most = answers.GroupBy(answer => answer).Select(group => (group.Key, Count: group.Count())).OrderByDescending(group => group.Count).ToArray();
        return most.Length > 1 && most[0].Count == most[1].Count ? null : most[0].Key;
    }

    private JsonObject Statement(string id, bool isReversed, bool isTooFew)
    {
        var ratings = _counted.Select(sheet => Personal.Rating(sheet, id)).OfType<int>().ToArray();
        if (isTooFew || ratings.Length < k)
            return new() { ["id"] = id, ["score"] = null, ["answers"] = !isTooFew && ratings.Length == 0 ? 0 : null, ["rwg"] = null, ["splitCamps"] = null };

        double Share(params int[] options) => ratings.Count(options.Contains) / (double)ratings.Length;
        double high = Share(4, 5), low = Share(1, 2), mean = ratings.Average();
        var (favourable, unfavourable) = isReversed ? (low, high) : (high, low);
        return new()
        {
            ["id"] = id,
            ["score"] = 100 * ratings.Average(x => isReversed ? 1 - ((x - 1) / 4.0) : (x - 1) / 4.0),
            ["answers"] = ratings.Length,
            ["favourable"] = favourable,
            ["neutral"] = Share(3),
            ["unfavourable"] = unfavourable,
            ["rwg"] = Math.Clamp(1 - (Numbers.Variance([.. ratings.Select(x => (double)x)]) / 2), 0, 1),
            ["consensus"] = 1 + ratings.Distinct().Sum(x => Share(x) * Math.Log(1 - (Math.Abs(x - mean) / 4), 2)),
            ["splitCamps"] = favourable >= 0.3 - 1e-12 && unfavourable >= 0.3 - 1e-12,
        };
    }

    private JsonObject RoleView(string function, string other)
    {
        var differing = new JsonArray();
        List<double> own = [], granted = [];
        foreach (var (id, _, home) in Instrument.Activities.Where(activity => activity.Home == function))
        {
            double[] Credits(string of) => [.. In(of).Select(sheet => Personal.Owner(sheet, id)).OfType<string>().Select(owner => Personal.Credit(owner, home))];
            double[] claims = Credits(function), grants = Credits(other);
            if (claims.Length < k || grants.Length < k)
                continue;

            own.Add(claims.Average());
            granted.Add(grants.Average());
            if (Math.Abs(claims.Average() - grants.Average()) >= 0.4 - 1e-12)
                differing.Add(id);
        }

        return new()
        {
            ["function"] = function,
            ["ownClaim"] = own.Count == 0 ? null : 100 * own.Average(),
            ["otherGrant"] = own.Count == 0 ? null : 100 * granted.Average(),
            ["differing"] = differing,
        };
    }

    private JsonObject WorkTime(string function)
    {
        var n = In(function).Count(sheet => sheet.ContainsKey("time_selling"));
        return new()
        {
            ["function"] = function,
            ["respondents"] = n >= k || n == 0 ? n : null,
            ["selling"] = MeanTime(function, "time_selling"),
            ["marketing"] = MeanTime(function, "time_marketing"),
            ["service"] = MeanTime(function, "time_service"),
            ["other"] = MeanTime(function, "time_other"),
        };
    }

    private double? MeanTime(string function, string field)
    {
        var times = _shown.Contains(function) ? In(function).Where(sheet => sheet.ContainsKey(field)).Select(sheet => int.Parse(sheet[field])).ToArray() : [];
        return times.Length >= k ? times.Average() : null;
    }

    private JsonObject Satisfaction(bool isTooFew)
    {
        var values = _counted.Where(sheet => sheet.ContainsKey("satisfaction")).Select(sheet => int.Parse(sheet["satisfaction"])).ToArray();
        var isShown = !isTooFew && values.Length >= k;
        return new() { ["mean"] = isShown ? values.Average() : null, ["answers"] = isShown ? values.Length : !isTooFew && values.Length == 0 ? 0 : null };
    }
}
