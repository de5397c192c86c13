namespace Survey.Tests.Core.Scoring.Reference;

/// <summary>One respondent's values, from 0 to 1.</summary>
internal static class Personal
{
    public static string? Owner(Dictionary<string, string> sheet, string id) =>
        sheet.TryGetValue(id, out var owner) && !(owner == "unsure" && sheet["function"] == "other") ? owner : null;

    public static double Credit(string owner, string home) => owner == home ? 1 : owner == "both" ? 0.5 : 0;

    public static int? Rating(Dictionary<string, string> sheet, string id)
    {
        var isRestricted = Instrument.Statements.Single(statement => statement.Id == id).Restricted;
        var isAsked = !isRestricted || sheet["function"] is "sales" or "marketing";
        return isAsked && sheet.TryGetValue(id, out var text) && text != "na" ? int.Parse(text) : null;
    }

    public static double? Statement(Dictionary<string, string> sheet, string id)
    {
        var isReversed = Instrument.Statements.Single(statement => statement.Id == id).Reversed;
        return Rating(sheet, id) is { } x ? isReversed ? 1 - ((x - 1) / 4.0) : (x - 1) / 4.0 : null;
    }

    public static double? Ownership(Dictionary<string, string> sheet, string dimension) =>
        Half([.. Instrument.Activities.Where(activity => activity.Dimension == dimension)
            .Select(activity => Owner(sheet, activity.Id) is { } owner ? Credit(owner, activity.Home) : (double?)null)]);

    public static double? Practice(Dictionary<string, string> sheet, string dimension) =>
        Half([.. Instrument.Statements.Where(statement => statement.Dimension == dimension).Select(statement => Statement(sheet, statement.Id))]);

    public static double? Dimension(Dictionary<string, string> sheet, string dimension)
    {
        double[] halves = [.. new[] { Ownership(sheet, dimension), Practice(sheet, dimension) }.OfType<double>()];
        return halves.Length == 0 ? null : halves.Average();
    }

    public static double? Index(Dictionary<string, string> sheet)
    {
        double[] scores = [.. Instrument.Dimensions.Select(dimension => Dimension(sheet, dimension)).OfType<double>()];
        return scores.Length >= 4 ? scores.Average() : null;
    }

    private static double? Half(double?[] values)
    {
        double[] given = [.. values.OfType<double>()];
        return given.Length > 0 && given.Length >= values.Length / 2.0 ? given.Average() : null;
    }
}
