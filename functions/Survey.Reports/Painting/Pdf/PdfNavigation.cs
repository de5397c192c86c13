using System.Runtime.InteropServices;
using Survey.Reports.Charts;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Links, the places that they lead to, and bookmarks.</summary>
internal sealed class PdfNavigation
{
    private readonly GrowingArray<PendingLink> links = new(64);
    private readonly List<int> linkOwners = [];
    private readonly GrowingArray<Place> places = new();
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly GrowingArray<PendingBookmark> bookmarks = new();

    /// <summary>For each link the index of its element of the structure.</summary>
    public ReadOnlySpan<int> LinkOwners => CollectionsMarshal.AsSpan(linkOwners);

    /// <summary>How many links there are.</summary>
    public int LinkCount => links.Count;

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        links.Clear();
        linkOwners.Clear();
        places.Clear();
        names.Clear();
        bookmarks.Clear();
    }

    /// <summary>Notes a link; y runs up here.</summary>
    /// <returns>Its index.</returns>
    public int AddLink(int page, Box box, string destination, string description, int owner)
    {
        links.Add(new PendingLink(page, box, destination, description));
        linkOwners.Add(owner);
        return links.Count - 1;
    }

    /// <summary>Names a place; y runs up here.</summary>
    public void AddPlace(string name, int page, double y)
    {
        names[name] = places.Count;
        places.Add(new Place(page, y));
    }

    /// <summary>Adds a bookmark to the place that was named last.</summary>
    public void AddBookmark(string title) => bookmarks.Add(new PendingBookmark(title, places.Count - 1));

    /// <summary>Writes the link annotations.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pages">Object numbers of the pages.</param>
    /// <param name="ids">Takes the object numbers of the annotations.</param>
    /// <exception cref="InvalidOperationException">A link leads to a place that has no such name.</exception>
    public void WriteLinks(PdfFile file, ReadOnlySpan<int> pages, Span<int> ids)
    {
        for (var i = 0; i < links.Count; i++)
        {
            ref readonly var link = ref links[i];
            if (!names.TryGetValue(link.Destination, out var place))
                throw new InvalidOperationException($"A link leads to \"{link.Destination}\", and nothing is called that.");
            ids[i] = file.Reserve();
            var value = file.Begin(ids[i]);
            value.Write("<</Subtype/Link/F 4/Border[0 0 0]/Rect["u8);
            value.WritePoints(link.Box.X);
            value.WriteByte((byte)' ');
            value.WritePoints(link.Box.Y);
            value.WriteByte((byte)' ');
            value.WritePoints(link.Box.Right);
            value.WriteByte((byte)' ');
            value.WritePoints(link.Box.Bottom);
            value.Write("]/Contents"u8);
            value.WriteText(link.Description);
            value.Write("/StructParent "u8);
            value.WriteNumber(pages.Length + i);
            WriteDestination(value, pages, places[place]);
            value.Write(">>"u8);
        }
    }

    /// <summary>Writes the references to the annotations of one page into its dictionary.</summary>
    public void WriteAnnotations(PdfBuffer value, int page, ReadOnlySpan<int> ids)
    {
        var any = false;
        for (var i = 0; i < links.Count; i++)
        {
            if (links[i].Page != page)
                continue;
            value.Write(any ? " "u8 : "/Annots["u8);
            value.WriteReference(ids[i]);
            any = true;
        }

        if (any)
            value.WriteByte((byte)']');
    }

    /// <summary>Writes the bookmarks.</summary>
    /// <returns>Object number of their root; 0 when there are none.</returns>
    public int WriteBookmarks(PdfFile file, ReadOnlySpan<int> pages)
    {
        if (bookmarks.Count == 0)
            return 0;
        var root = file.Reserve();
        var first = root + 1;
        for (var i = 0; i < bookmarks.Count; i++)
        {
            var value = file.Begin(file.Reserve());
            value.Write("<</Title"u8);
            value.WriteText(bookmarks[i].Title);
            value.Write("/Parent "u8);
            value.WriteReference(root);
            WriteNeighbour(value, "/Prev "u8, i > 0, first + i - 1);
            WriteNeighbour(value, "/Next "u8, i < bookmarks.Count - 1, first + i + 1);
            WriteDestination(value, pages, places[bookmarks[i].Place]);
            value.Write(">>"u8);
        }

        var outline = file.Begin(root);
        outline.Write("<</Type/Outlines/First "u8);
        outline.WriteReference(first);
        outline.Write("/Last "u8);
        outline.WriteReference(first + bookmarks.Count - 1);
        outline.Write("/Count "u8);
        outline.WriteNumber(bookmarks.Count);
        outline.Write(">>"u8);
        return root;
    }

    private static void WriteNeighbour(PdfBuffer value, ReadOnlySpan<byte> key, bool exists, int id)
    {
        if (!exists)
            return;
        value.Write(key);
        value.WriteReference(id);
    }

    private static void WriteDestination(PdfBuffer value, ReadOnlySpan<int> pages, Place place)
    {
        value.Write("/Dest["u8);
        value.WriteReference(pages[place.Page]);
        value.Write("/XYZ 0 "u8);
        value.WritePoints(place.Y);
        value.Write(" 0]"u8);
    }

    private readonly record struct PendingLink(int Page, Box Box, string Destination, string Description);

    private readonly record struct Place(int Page, double Y);

    private readonly record struct PendingBookmark(string Title, int Place);
}
