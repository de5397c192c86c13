using System.Net;
using System.Text;
using Survey.Core.Answers;
using Survey.Tests.App.Importing;
using Xunit;

namespace Survey.Tests.App.Journeys;

/// <summary>Answers of the sample company, and their way into the service.</summary>
internal static class Sheets
{
    public static async Task<IReadOnlyList<AnswerSheet>> OfSampleAsync()
    {
        return Assert.Single((await Imported.SampleAsync("one-company.csv")).Companies).Sheets;
    }

    /// <summary>Submits one sheet a link, by several respondents at a time.</summary>
    public static Task SubmitAsync(HttpClient browser, IEnumerable<string> links, IReadOnlyList<AnswerSheet> sheets) => Parallel.ForEachAsync(
        links.Zip(sheets),
        TestContext.Current.CancellationToken,
        async (answer, cancellationToken) => Assert.Equal(HttpStatusCode.OK, await SubmitAsync(browser, answer.First, answer.Second, cancellationToken)));

    public static async Task<HttpStatusCode> SubmitAsync(HttpClient browser, string link, AnswerSheet sheet, CancellationToken cancellationToken)
    {
        using var content = new StringContent(AnswerSheetJson.Write(sheet), Encoding.UTF8, "application/json");
        using var response = await browser.PostAsync(link, content, cancellationToken);
        return response.StatusCode;
    }
}
