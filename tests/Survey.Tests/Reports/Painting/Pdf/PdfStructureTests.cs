using Survey.Reports.Painting.Pdf;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>The rules of PDF/UA-1 that a program can check, on the files themselves.</summary>
public sealed class PdfStructureTests
{
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["LI"] = ["L"],
        ["Lbl"] = ["LI"],
        ["LBody"] = ["LI"],
        ["TR"] = ["Table"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["TOCI"] = ["TOC"],
        ["Reference"] = ["TOCI"],
        ["Sect"] = ["Document"],
    };

    public static TheoryData<string> Documents => ["blocks", "sample", "hostile", "sparse", "lowest", "highest"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paint_Content_IsTaggedOrDecoration(string name)
    {
        var structure = await Read(name);

        Assert.Empty(structure.Unmarked);
        Assert.Equal(structure.Contents.Keys.Order(), structure.Owned.Order());
        Assert.NotEmpty(structure.Artifacts);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paint_MarkedContentAndTextObjects_LieInsideOneAnother(string name) => Assert.All((await Read(name)).Operators, page =>
    {
        var open = new Stack<string>();
        foreach (var operation in page)
        {
            if (operation is "BT" or "BMC" or "BDC")
                open.Push(operation == "BT" ? "ET" : "EMC");
            else if (operation is "ET" or "EMC")
                Assert.Equal(operation, open.Pop());
            else if (operation is "m" or "re" or "Do")
                Assert.DoesNotContain("ET", open);
            else if (operation is "TJ")
                Assert.Contains("ET", open);
        }

        Assert.Empty(open);
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paint_ParentTree_NamesTheOwnerOfEveryContentAndLink(string name)
    {
        var structure = await Read(name);
        var numbers = ((ArrayToken)((DictionaryToken)structure.Resolve(structure.Root.Data["ParentTree"])).Data["Nums"]).Data;
        var links = structure.Elements.SelectMany(element => element.Annotations.Select(annotation => (element, annotation))).ToList();

        var tree = numbers.Chunk(2).ToDictionary(pair => ((NumericToken)pair[0]).Int, pair => pair[1]);
        foreach (var (page, count) in structure.Contents.Keys.GroupBy(key => key.Page).Select(group => (group.Key, group.Count())))
            Assert.Equal(count, ((ArrayToken)tree[page - 1]).Data.Count);
        Assert.All(links, link => Assert.Equal(link.element.Token, structure.Resolve(tree[((NumericToken)link.annotation.Data["StructParent"]).Int])));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paint_Headings_SkipNoLevel(string name)
    {
        var levels = (await Read(name)).Elements.Where(element => element.Role is "H1" or "H2" or "H3").Select(element => element.Role[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paint_FiguresAndCells_SayWhatTheyAre(string name)
    {
        var elements = (await Read(name)).Elements;

        Assert.All(elements.Where(element => element.Role == "Figure"), figure => Assert.True(
            TextOf(figure.Token, "Alt").Length > 0 && figure.Token.Data.ContainsKey("A")));
        Assert.All(elements.Where(element => element.Role == "TH"), head => Assert.Contains(
            ((NameToken)((DictionaryToken)head.Token.Data["A"]).Data["Scope"]).Data, (string[])["Column", "Row"]));
        Assert.All(elements.Where(element => element.Role == "TR"), row => Assert.Contains(row.Children, cell => cell.Role == "TH"));
        Assert.All(elements, element => Assert.True(!Parents.TryGetValue(element.Role, out var allowed) || allowed.Contains(element.Parent!.Role), element.Role));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paint_GroupingElements_HoldElementsOnly(string name)
    {
        // ISO 32000-1, 14.8.4.2: they group other elements, and no content belongs to them directly.
        string[] grouping = ["Document", "Sect", "BlockQuote", "TOC", "TOCI", "L", "LI", "Table", "TR"];

        Assert.All((await Read(name)).Elements, element => Assert.False(element.OwnsContent && grouping.Contains(element.Role), element.Role));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paint_ListsWithLabels_SayHowTheyAreNumbered(string name) => Assert.All((await Read(name)).Elements, element => Assert.True(
        element.Role != "L" || element.Token.Data.ContainsKey("A") || element.Children.All(item => item.Children.All(child => child.Role != "Lbl")), "a list of " + element.Text));

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Paint_Links_AreDescribedAndLeadToAPage(string name)
    {
        var structure = await Read(name);
        var links = structure.Elements.Where(element => element.Role == "Link").ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            var annotation = Assert.Single(link.Annotations);
            Assert.NotEmpty(TextOf(annotation, "Contents"));
            Assert.InRange(structure.PageOf(((ArrayToken)annotation.Data["Dest"]).Data[0]), 2, int.MaxValue);
            Assert.NotEmpty(link.Text);
        });
    }

    [Fact]
    public async Task Paint_HeaderAndFooter_AreWrittenOnceAndStandOnEveryPage()
    {
        var structure = await Read("blocks");
        var pages = ((ArrayToken)((DictionaryToken)structure.Resolve(structure.Catalog.Data["Pages"])).Data["Kids"]).Data;
        var resources = pages.Select(page => ((DictionaryToken)structure.Resolve(page)).Data["Resources"]).Distinct().ToList();
        var forms = ((DictionaryToken)((DictionaryToken)structure.Resolve(Assert.Single(resources))).Data["XObject"]).Data.Values
            .Select(form => ((StreamToken)structure.Resolve(form)).StreamDictionary).Where(form => ((NameToken)form.Data["Subtype"]).Data == "Form").ToList();

        // PDF/A-2 wants the resources of a form with the form; they name no form in turn.
        Assert.Equal(2, forms.Count);
        Assert.All(forms, form => Assert.Equal(["ColorSpace", "Font"], ((DictionaryToken)structure.Resolve(form.Data["Resources"])).Data.Keys.Order()));
        Assert.All(structure.Operators.Skip(1), page => Assert.Equal(2, page.Count(operation => operation == "Do")));
        Assert.Equal(pages.Count - 1, structure.Artifacts.Count(text => text.Contains("Northgate Advisory", StringComparison.Ordinal)));
        for (var page = 2; page <= pages.Count; page++)
            Assert.Single(structure.Artifacts, text => text == $"{page} / {pages.Count}");
    }

    [Fact]
    public async Task Paint_Catalogue_SaysWhatPdfUaAsksFor()
    {
        var structure = await Read("blocks");
        var catalog = structure.Catalog.Data;

        Assert.Equal("en", ((StringToken)catalog["Lang"]).Data);
        Assert.Equal(BooleanToken.True, ((DictionaryToken)catalog["MarkInfo"]).Data["Marked"]);
        Assert.Equal(BooleanToken.True, ((DictionaryToken)catalog["ViewerPreferences"]).Data["DisplayDocTitle"]);
        var metadata = System.Text.Encoding.UTF8.GetString(((StreamToken)structure.Resolve(catalog["Metadata"])).Data.Span);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", metadata, StringComparison.Ordinal);
        Assert.Contains("Who does what? Aster Tools", metadata, StringComparison.Ordinal);
        Assert.True(catalog.ContainsKey("OutputIntents"));
    }

    [Fact]
    public void Paint_ReadingOrder_IsThatOfTheBlocks()
    {
        var structure = new PdfStructure(new PdfPainter().Paint(SampleReports.OfEveryBlock()));
        var text = structure.Elements[0].Text;

        string[] inOrder = ["Who does what?", "In this report", "Kicker of first", "Title of first", "A part", "See there", "54", "Blurred", "What we found", "Two of 22", "Short.", "Text.",
            "What to do", "Left", "one", "two", "three", "A chart", "Keep what works.", "First line", "Thing 0", "Thing 39", "Write down one owner", "2 of 22", "Day 30", "Success"];
        var at = 0;
        foreach (var part in inOrder)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{part}\" does not follow in \"{text[at..]}\"");
            at = found + part.Length;
        }
    }

    [Fact]
    public void Checker_UntaggedText_IsFound()
    {
        // The checker itself: a page whose marked content is not in the tree, and letters outside of any.
        var structure = new PdfStructure(BrokenPdf.Make());

        Assert.NotEmpty(structure.Unmarked);
        Assert.NotEqual(structure.Contents.Keys.Order(), structure.Owned.Order());
    }

    private static async Task<PdfStructure> Read(string name) => new(new PdfPainter().Paint(await SampleReports.NamedAsync(name)));

    private static string TextOf(DictionaryToken token, string key) => token.Data.TryGetValue(key, out var value)
        ? value switch
        {
            StringToken text => text.Data,
            HexToken hex => hex.Data,
            _ => "",
        }
        : "";
}
