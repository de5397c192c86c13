using System.Runtime.InteropServices;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// The logical structure in the making: elements, and in each the pieces of content, elements and links in reading order. Marked content is
/// numbered page by page, so that its owners form the parent tree as they come (ISO 32000-1, 14.7).
/// </summary>
internal sealed class StructureTree
{
    private readonly GrowingArray<Element> elements = new(256);
    private readonly GrowingArray<Kid> kids = new(512);
    private readonly List<int> open = [];
    private readonly List<int> owners = [];
    private readonly List<int> pageStarts = [];

    /// <summary>Kinds of what an element holds.</summary>
    public enum KidKind : byte
    {
        /// <summary>Marked content; the value is its number.</summary>
        Content,

        /// <summary>An element; the value is its index.</summary>
        Element,

        /// <summary>A link; the value is its index.</summary>
        Link,
    }

    /// <summary>The elements, parents before their children.</summary>
    public ReadOnlySpan<Element> Elements => elements.Items;

    /// <summary>What the elements hold.</summary>
    public ReadOnlySpan<Kid> Kids => kids.Items;

    /// <summary>Index of the open element; −1 for none.</summary>
    public int Current => open.Count > 0 ? open[^1] : -1;

    /// <summary>Starts anew.</summary>
    public void Reset()
    {
        elements.Clear();
        kids.Clear();
        open.Clear();
        owners.Clear();
        pageStarts.Clear();
    }

    /// <summary>Starts a page.</summary>
    public void BeginPage() => pageStarts.Add(owners.Count);

    /// <summary>Opens a new element inside the open one.</summary>
    public int Open(in Tag tag)
    {
        var parent = Current;
        var index = elements.Count;
        elements.Add(new Element { Tag = tag, Parent = parent, FirstKid = -1, LastKid = -1, Page = -1 });
        if (parent >= 0)
            AddKid(parent, new Kid(KidKind.Element, index, -1));
        open.Add(index);
        return index;
    }

    /// <summary>Opens an element again.</summary>
    public void Reopen(int element) => open.Add(element);

    /// <summary>Closes the open element.</summary>
    public void Close() => open.RemoveAt(open.Count - 1);

    /// <summary>Adds marked content of the page to the open element.</summary>
    /// <returns>Its number on the page.</returns>
    public int AddContent()
    {
        var number = owners.Count - pageStarts[^1];
        owners.Add(Current);
        AddKid(Current, new Kid(KidKind.Content, number, pageStarts.Count - 1));
        return number;
    }

    /// <summary>Adds a link annotation of the page to the open element.</summary>
    public void AddLink(int link) => AddKid(Current, new Kid(KidKind.Link, link, pageStarts.Count - 1));

    /// <summary>The elements that own a page's marked content, by its number.</summary>
    public ReadOnlySpan<int> OwnersOf(int page)
    {
        var end = page + 1 < pageStarts.Count ? pageStarts[page + 1] : owners.Count;
        return CollectionsMarshal.AsSpan(owners)[pageStarts[page]..end];
    }

    private void AddKid(int parent, in Kid kid)
    {
        ref var element = ref elements[parent];
        if (element.FirstKid < 0)
            element.FirstKid = kids.Count;
        else
            kids[element.LastKid].Next = kids.Count;
        if (element.Page < 0)
            element.Page = kid.Page;
        element.LastKid = kids.Count;
        kids.Add(kid);
    }

    /// <summary>An element.</summary>
    public struct Element
    {
        /// <summary>What it is.</summary>
        public Tag Tag;

        /// <summary>Index of its parent; −1 for the root.</summary>
        public int Parent;

        /// <summary>Index of the first thing it holds; −1 when it is empty.</summary>
        public int FirstKid;

        /// <summary>Index of the last.</summary>
        public int LastKid;

        /// <summary>Page of its first content of its own; −1 when it has none.</summary>
        public int Page;
    }

    /// <summary>Something that an element holds.</summary>
    public struct Kid(KidKind kind, int value, int page)
    {
        /// <summary>Its kind.</summary>
        public readonly KidKind Kind = kind;

        /// <summary>Number or index, as its kind says.</summary>
        public readonly int Value = value;

        /// <summary>Its page; −1 for elements.</summary>
        public readonly int Page = page;

        /// <summary>Index of what follows it in its element; −1 for nothing.</summary>
        public int Next = -1;
    }
}
