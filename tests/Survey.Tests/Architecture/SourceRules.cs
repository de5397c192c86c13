using System.Text.RegularExpressions;

namespace Survey.Tests.Architecture;

/// <summary>What a source file may name, by where it stands; and how long it may be.</summary>
internal static partial class SourceRules
{
    private const int MaximumLines = 400;

    private static readonly (Regex Name, string Where, Func<string, bool> MayName)[] Names =
    [
        (AzureSdk(), "Survey.App/Storage/Cloud", path => path.StartsWith("functions/Survey.App/Storage/Cloud/", StringComparison.Ordinal)),
        (AzureMonitor(), "Survey.App/Telemetry", path => path.StartsWith("functions/Survey.App/Telemetry/", StringComparison.Ordinal)),
        (Sqlite(), "Survey.Host", path => path.StartsWith("functions/Survey.Host/", StringComparison.Ordinal)),
        (Painter(), "Painting or a caller of Survey.Reports", path => !IsBlocksOrComposition(path)),
        (Html(), "any painter but the PDF's", path => !path.StartsWith("functions/Survey.Reports/Painting/Pdf/", StringComparison.Ordinal)),
        (Pdf(), "any painter but the HTML's", path => !path.StartsWith("functions/Survey.Reports/Painting/Html/", StringComparison.Ordinal)),
    ];

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            var lines = file.Text.AsSpan().Count('\n');
            if (lines > MaximumLines)
            {
                yield return $"{file.Path} has {lines} lines, more than {MaximumLines}";
            }

            foreach (var (name, where, mayName) in Names)
            {
                if (name.Match(file.Text) is { Success: true } match && !mayName(file.Path))
                {
                    yield return $"{file.Path} names {match.Value}, which belongs in {where} alone";
                }
            }
        }
    }

    private static bool IsBlocksOrComposition(string path) =>
        path.StartsWith("functions/Survey.Reports/Blocks/", StringComparison.Ordinal)
        || path.StartsWith("functions/Survey.Reports/Charts/", StringComparison.Ordinal)
        || path.StartsWith("functions/Survey.Reports/Composition/", StringComparison.Ordinal);

    [GeneratedRegex(@"using Azure\.(?!Monitor\.)[\w.]+;|\b(TableClient|QueueClient|BlobContainerClient|TableServiceClient|QueueServiceClient|BlobServiceClient)\b")]
    private static partial Regex AzureSdk();

    [GeneratedRegex(@"using Azure\.Monitor\.[\w.]+;")]
    private static partial Regex AzureMonitor();

    [GeneratedRegex(@"using Microsoft\.Data\.Sqlite;|\bSqlite(Connection|Command|Transaction|DataReader)\b")]
    private static partial Regex Sqlite();

    [GeneratedRegex(@"\b(PdfPainter|HtmlPainter)\b|Survey\.Reports\.Painting\.(Pdf|Html|Layout)\b")]
    private static partial Regex Painter();

    [GeneratedRegex(@"Survey\.Reports\.Painting\.Html\b|\bHtmlPainter\b")]
    private static partial Regex Html();

    [GeneratedRegex(@"Survey\.Reports\.Painting\.Pdf\b|\bPdfPainter\b")]
    private static partial Regex Pdf();
}
