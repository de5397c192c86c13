using Survey.Core.Portfolios;
using Survey.Core.Questions;

namespace Survey.App.Exporting;

/// <summary>
/// Writes <c>portfolio.csv</c>, one row a company, and the codebook that goes with it. UTF-8 with a byte order mark; comma-separated, in languages with a
/// decimal comma by semicolons. The same companies always give the same bytes.
/// </summary>
public static class PortfolioCsvWriter
{
    /// <summary>One row a company: in the order of the comparison, then those without an index, then those with too few answers, whose figures are empty.</summary>
    /// <param name="stream">Where to; written as it goes, left open.</param>
    /// <param name="comparison">The companies.</param>
    /// <param name="questionnaire">What they answered, with its texts in the reader's language.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteAsync(Stream stream, PortfolioComparison comparison, Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(questionnaire);
        return CsvTable.WriteAsync(
            stream, questionnaire.Texts.Language, CompanyColumns.Of(questionnaire), CompanyRow.AllOf(comparison), cancellationToken);
    }

    /// <summary>What each column of <c>portfolio.csv</c> and of the workbook means: unit, rounding, and what an empty cell says.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="questionnaire">What was asked, with its texts in the reader's language.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteCodebookAsync(Stream stream, Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return CsvTable.WriteAsync(
            stream, questionnaire.Texts.Language, CodebookRow.Columns, CodebookRow.AllOf(questionnaire), cancellationToken);
    }
}
