using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Survey.BrowserTests;

/// <summary>What axe has to say of a page.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // Everything is looked at; only what is wrong is described and sent over.
    private const string Run = """
        async rules => {
          const found = await axe.run(document, { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] });
          return {
            rules: found.violations.length + found.passes.length,
            wrong: found.violations.map(each => `${each.id}: ${each.help} at ${each.nodes.slice(0, 3).map(node => node.html).join(", ")}`),
          };
        }
        """;

    /// <summary>Fails when axe finds anything wrong with the page as it stands.</summary>
    /// <param name="page">The page; without frames, as all of ours are.</param>
    /// <param name="state">What it shows, for the message.</param>
    public static async Task ExamineAsync(IPage page, string state)
    {
        // Once a page: the script is as large as twenty of them.
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            await page.EvaluateAsync(Axe);

        var found = await page.EvaluateAsync<Findings>(Run, Rules);
        Assert.True(found.Rules > 10, $"{state}: only {found.Rules} rules had anything to look at.");
        Assert.True(found.Wrong.Length == 0, $"{state}: {string.Join("; ", found.Wrong)}");
    }

    private sealed class Findings
    {
        public int Rules { get; set; }

        public string[] Wrong { get; set; } = [];
    }
}
