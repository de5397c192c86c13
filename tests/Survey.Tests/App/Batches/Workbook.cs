using SpreadCheetah;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>Excel workbooks for tests.</summary>
internal static class Workbook
{
    /// <summary>A workbook of one sheet whose cells are texts.</summary>
    public static async Task<byte[]> OfAsync(IEnumerable<string[]> rows)
    {
        using var file = new MemoryStream();
        await using (var workbook = await Spreadsheet.CreateNewAsync(file, cancellationToken: TestContext.Current.CancellationToken))
        {
            await workbook.StartWorksheetAsync("Answers", token: TestContext.Current.CancellationToken);
            foreach (var row in rows)
                await workbook.AddRowAsync([.. row.Select(cell => new DataCell(cell))], TestContext.Current.CancellationToken);
            await workbook.FinishAsync(TestContext.Current.CancellationToken);
        }

        return file.ToArray();
    }
}
