using System.Collections.Immutable;
using Survey.App.Exporting;
using Survey.Core.Portfolios;
using Survey.Reports;
using Survey.Reports.Composition.Portfolio;
using Survey.Reports.Painting.Pdf;

namespace Survey.Cli.Batches;

/// <summary>Writes the comparison of a batch's companies in each of its formats, and the codebook of its tables.</summary>
internal sealed class PortfolioOutputs(OutputFolder folder, PdfPainter painter)
{
    private const string Pdf = "portfolio.pdf";
    private const string Csv = "portfolio.csv";
    private const string Workbook = "portfolio.xlsx";
    private const string Codebook = "codebook.csv";

    /// <summary>Names of all files that it writes.</summary>
    public static readonly ImmutableArray<string> FileNames = [Pdf, Csv, Workbook, Codebook];

    /// <summary>Writes every file.</summary>
    /// <param name="comparison">The companies.</param>
    /// <param name="request">What else the report needs.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<ImmutableArray<OutputFile>> WriteAsync(PortfolioComparison comparison, PortfolioRequest request, CancellationToken cancellationToken) =>
    [
        folder.Write(Pdf, painter.Paint(PortfolioComposer.Compose(comparison, request))),
        await WriteAsync(Csv, file => PortfolioCsvWriter.WriteAsync(file, comparison, request.Questionnaire, cancellationToken), cancellationToken),
        await WriteAsync(Workbook, file => PortfolioWorkbookWriter.WriteAsync(file, comparison, request.Questionnaire, cancellationToken), cancellationToken),
        await WriteAsync(Codebook, file => PortfolioCsvWriter.WriteCodebookAsync(file, request.Questionnaire, cancellationToken), cancellationToken),
    ];

    private async Task<OutputFile> WriteAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        await using var file = folder.Begin(name);
        await write(file);
        return await folder.FinishAsync(name, file, cancellationToken);
    }
}
