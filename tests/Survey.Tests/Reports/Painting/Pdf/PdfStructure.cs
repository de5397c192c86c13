using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>The logical structure of a PDF, read from the file: what a screen reader gets.</summary>
internal sealed class PdfStructure
{
    private readonly PdfDocument document;
    private readonly Dictionary<(int Page, int Number), string> contents = [];
    private readonly Dictionary<IndirectReference, int> pages = [];

    public PdfStructure(byte[] bytes)
    {
        document = PdfDocument.Open(bytes);
        Catalog = document.Structure.Catalog.CatalogDictionary;
        for (var number = 1; number <= document.NumberOfPages; number++)
            ReadPage(document.GetPage(number), number);
        ReadPages((DictionaryToken)Resolve(Catalog.Data["Pages"]));
        Root = (DictionaryToken)Resolve(Catalog.Data["StructTreeRoot"]);
        Walk(Root.Data["K"], null, 0);
    }

    public DictionaryToken Catalog { get; }

    public DictionaryToken Root { get; }

    /// <summary>All elements, parents before their children.</summary>
    public List<StructureElement> Elements { get; } = [];

    /// <summary>Marked content by page and number.</summary>
    public IReadOnlyDictionary<(int Page, int Number), string> Contents => contents;

    /// <summary>Letters of the pages that stand in no marked content.</summary>
    public List<string> Unmarked { get; } = [];

    /// <summary>Marked content that some element holds.</summary>
    public HashSet<(int Page, int Number)> Owned { get; } = [];

    /// <summary>Text of the decoration.</summary>
    public List<string> Artifacts { get; } = [];

    /// <summary>The operators of every page's content, in order.</summary>
    public List<IReadOnlyList<string>> Operators { get; } = [];

    public IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;

    public int PageOf(IToken page) => pages[((IndirectReferenceToken)page).Data];

    private void ReadPages(DictionaryToken node)
    {
        foreach (var kid in ((ArrayToken)Resolve(node.Data["Kids"])).Data)
            pages[((IndirectReferenceToken)kid).Data] = pages.Count + 1;
    }

    private void ReadPage(Page page, int number)
    {
        Operators.Add([.. page.Operations.Select(operation => operation.Operator)]);
        foreach (var content in page.GetMarkedContents())
            Read(content, number);
        var marked = page.GetMarkedContents().Sum(CountLetters);
        if (marked != page.Letters.Count)
            Unmarked.Add($"page {number}: {page.Letters.Count - marked} letters");
    }

    private static int CountLetters(MarkedContentElement content) => content.Letters.Count + content.Children.Sum(CountLetters);

    private void Read(MarkedContentElement content, int page)
    {
        if (content.IsArtifact)
            Artifacts.Add(TextOf(content));
        else
            contents.Add((page, content.MarkedContentIdentifier), TextOf(content));
    }

    private static string TextOf(MarkedContentElement content)
    {
        if (content.ActualText is { Length: > 0 } actual)
            return actual;
        var text = new StringBuilder();
        var pieces = content.Letters.Select(letter => (letter.TextSequence, letter.Value))
            .Concat(content.Children.Select(child => (child.Letters.Count > 0 ? child.Letters[0].TextSequence : -1, TextOf(child))));
        foreach (var (_, value) in pieces.OrderBy(piece => piece.Item1))
            text.Append(value);
        return content.Tag == "ReversedChars" ? string.Concat(text.ToString().Reverse()) : text.ToString();
    }

    private void Walk(IToken token, StructureElement? parent, int page)
    {
        switch (Resolve(token))
        {
            case ArrayToken array:
                foreach (var item in array.Data)
                    Walk(item, parent, page);
                break;
            case NumericToken number:
                Own(parent!, page, number.Int);
                break;
            case DictionaryToken { Data: var data } when data.ContainsKey("MCID"):
                Own(parent!, PageOf(data["Pg"]), ((NumericToken)data["MCID"]).Int);
                break;
            case DictionaryToken { Data: var data } when data.ContainsKey("Obj"):
                parent!.Annotations.Add((DictionaryToken)Resolve(data["Obj"]));
                break;
            case DictionaryToken element:
                WalkElement(element, parent);
                break;
        }
    }

    private void WalkElement(DictionaryToken token, StructureElement? parent)
    {
        var element = new StructureElement(((NameToken)token.Data["S"]).Data, token, parent);
        Elements.Add(element);
        parent?.Children.Add(element);
        if (token.Data.TryGetValue("K", out var kids))
            Walk(kids, element, token.Data.TryGetValue("Pg", out var page) ? PageOf(page) : 0);
    }

    private void Own(StructureElement element, int page, int number)
    {
        Assert(Owned.Add((page, number)), $"content {number} of page {page} has two owners");
        element.OwnsContent = true;
        element.Own(contents.GetValueOrDefault((page, number), ""));
    }

    private static void Assert(bool condition, string message) => Xunit.Assert.True(condition, message);
}

/// <summary>An element of the structure.</summary>
internal sealed class StructureElement(string role, DictionaryToken token, StructureElement? parent)
{
    private readonly StringBuilder text = new();

    public string Role => role;

    public DictionaryToken Token => token;

    public StructureElement? Parent => parent;

    public List<StructureElement> Children { get; } = [];

    public List<DictionaryToken> Annotations { get; } = [];

    /// <summary>True when content belongs to it itself, not only to elements in it.</summary>
    public bool OwnsContent { get; set; }

    /// <summary>Its text, and that of the elements in it.</summary>
    public string Text => text.ToString();

    public void Own(string content)
    {
        text.Append(content);
        parent?.Own(content);
    }
}
