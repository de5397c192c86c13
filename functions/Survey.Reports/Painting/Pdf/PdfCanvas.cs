using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// A canvas that writes a tagged PDF, built to the rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). Used for one document after
/// another; not by two threads at once.
/// </summary>
internal sealed class PdfCanvas : ICanvas, IDisposable
{
    private const int NoContent = -1;
    private const int Decoration = -2;

    private readonly PdfFile file = new();
    private readonly PdfFonts fonts = new();
    private readonly PdfColours colours = new();
    private readonly PdfPictures pictures = new();
    private readonly PdfNavigation navigation = new();
    private readonly StructureTree structure = new();
    private readonly ContentWriter contents;
    private readonly PdfStamps stamps;
    private readonly GrowingArray<PendingPage> pages = new();
    private ContentWriter content;
    private double height;
    private bool inPage;
    private int owner;
    private ArtifactKind? artifact;

    /// <summary>Makes a canvas.</summary>
    public PdfCanvas()
    {
        content = contents = new ContentWriter(fonts, colours, 128 * 1024);
        stamps = new PdfStamps(fonts, colours);
    }

    /// <inheritdoc/>
    /// <remarks>The memory of the document before is used again.</remarks>
    public void BeginDocument()
    {
        file.Reset();
        fonts.Reset();
        colours.Reset();
        contents.Reset();
        stamps.Reset();
        pictures.Reset();
        navigation.Reset();
        structure.Reset();
        pages.Clear();
        (content, inPage, artifact) = (contents, false, null);
    }

    /// <inheritdoc/>
    public void BeginPage(double width, double pageHeight)
    {
        EndPage();
        height = pageHeight;
        pages.Add(new PendingPage(width, pageHeight, file.Reserve(2), content.Written.Length));
        structure.BeginPage();
        content.Begin(pageHeight);
        (inPage, owner) = (true, NoContent);
    }

    /// <inheritdoc/>
    public void Rectangle(Box box, Rgb? fill, Pen? outline = null)
    {
        Own();
        content.Rectangle(box, fill, outline);
    }

    /// <inheritdoc/>
    public void Line(Spot from, Spot to, Pen pen)
    {
        Own();
        content.Line(from, to, pen);
    }

    /// <inheritdoc/>
    public void Polygon(ReadOnlySpan<Spot> corners, Rgb? fill, Pen? outline = null)
    {
        Own();
        content.Polygon(corners, fill, outline);
    }

    /// <inheritdoc/>
    public void Circle(Spot centre, double radius, Rgb? fill, Pen? outline = null)
    {
        Own();
        content.Circle(centre, radius, fill, outline);
    }

    /// <inheritdoc/>
    public void Text(Spot at, in TextPiece piece, TypeSize type, Rgb colour)
    {
        if (piece.End == piece.Start)
            return;
        Own(isText: true);
        content.Text(at, piece, type, colour);
    }

    /// <inheritdoc/>
    public void Picture(Box box, Picture picture)
    {
        Own();
        content.Picture(box, pictures.NumberOf(picture));
    }

    /// <inheritdoc/>
    public int BeginTag(in Tag tag) =>
        structure.Open(tag.Place is { } place ? tag with { Place = Upwards(place) } : tag);

    /// <inheritdoc/>
    public void ResumeTag(int tag) => structure.Reopen(tag);

    /// <inheritdoc/>
    public void EndTag() => structure.Close();

    /// <inheritdoc/>
    public void BeginArtifact(ArtifactKind kind)
    {
        artifact = kind;
        owner = NoContent;
    }

    /// <inheritdoc/>
    public void EndArtifact()
    {
        artifact = null;
        owner = NoContent;
    }

    /// <inheritdoc/>
    public bool BeginStamp(ArtifactKind kind)
    {
        var isNew = stamps.TryBegin(kind, pages[pages.Count - 1].Width, height, out var number);
        contents.Stamp(kind, number);
        if (isNew)
            (content, artifact, owner) = (stamps.Content, kind, Decoration);
        else
            owner = NoContent;
        return isNew;
    }

    /// <inheritdoc/>
    public void EndStamp()
    {
        content.End();
        content = contents;
        EndArtifact();
    }

    /// <inheritdoc/>
    public void Link(Box box, string destination, string description) =>
        structure.AddLink(navigation.AddLink(pages.Count - 1, Upwards(box), destination, description, structure.Current));

    /// <inheritdoc/>
    public void Destination(string name, double y) => navigation.AddPlace(name, pages.Count - 1, height - y);

    /// <inheritdoc/>
    public void Bookmark(string title) => navigation.AddBookmark(title);

    /// <summary>Ends the document.</summary>
    /// <returns>The whole file; valid until <see cref="BeginDocument"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no page, or a link leads nowhere.</exception>
    public ReadOnlySpan<byte> Finish(DocumentInfo info)
    {
        EndPage();
        if (pages.Count == 0)
            throw new InvalidOperationException("A document has at least one page.");
        var resources = file.Reserve(2);
        Span<int> stampIds = stackalloc int[stamps.Count];
        WriteContents();
        stamps.Write(file, resources, stampIds);
        var (packet, information) = (PdfMetadata.WritePacket(file, info), PdfMetadata.WriteInformation(file, info));
        file.EndIdentity();
        Span<int> pageIds = stackalloc int[pages.Count];
        for (var i = 0; i < pageIds.Length; i++)
            pageIds[i] = pages[i].Id;
        Span<int> linkIds = navigation.LinkCount <= 256 ? stackalloc int[navigation.LinkCount] : new int[navigation.LinkCount];
        navigation.WriteLinks(file, pageIds, linkIds);
        var root = new StructureWriter(file, structure, pageIds, linkIds).Write(navigation.LinkOwners);
        var bookmarks = navigation.WriteBookmarks(file, pageIds);
        WriteResources(resources, stampIds);
        var tree = WritePages(pageIds, linkIds, resources + 1);
        return file.Finish(WriteCatalog(info, tree, root, bookmarks, packet), information);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        contents.Dispose();
        stamps.Dispose();
        file.Dispose();
    }

    private Box Upwards(Box box) => new(box.X, height - box.Bottom, box.Width, box.Height);

    // Marked content is opened by what is drawn, not by the tag: elements without content of their own get none.
    private void Own(bool isText = false)
    {
        var wanted = artifact is not null || structure.Current < 0 ? Decoration : structure.Current;
        if (wanted == owner && (isText || content.TakesShapes))
            return;
        owner = wanted;
        if (wanted == Decoration)
        {
            var kind = artifact ?? ArtifactKind.Layout;
            content.BeginArtifact(kind, isText && kind != ArtifactKind.Layout);
            return;
        }

        var role = structure.Elements[wanted].Tag.Role;
        content.BeginContent(role, structure.AddContent(), isText && role != TagRole.Figure);
    }

    private void EndPage()
    {
        if (!inPage)
            return;
        content.End();
        inPage = false;
    }

    // Only once all are drawn: a compressor takes much of the processor's cache, and gives it back empty.
    private void WriteContents()
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var end = i + 1 < pages.Count ? pages[i + 1].Start : contents.Written.Length;
            file.WriteContent(pages[i].Content, contents.Written[pages[i].Start..end]);
        }
    }

    private int WritePages(ReadOnlySpan<int> ids, ReadOnlySpan<int> links, int resources)
    {
        var tree = file.Reserve();
        for (var page = 0; page < pages.Count; page++)
        {
            var value = file.Begin(ids[page]);
            value.Write("<</Type/Page/Parent "u8);
            value.WriteReference(tree);
            value.Write("/MediaBox[0 0 "u8);
            value.WritePoints(pages[page].Width);
            value.WriteByte((byte)' ');
            value.WritePoints(pages[page].Height);
            value.Write("]/Resources "u8);
            value.WriteReference(resources);
            value.Write("/Contents "u8);
            value.WriteReference(pages[page].Content);
            value.Write("/Tabs/S/StructParents "u8);
            value.WriteNumber(page);
            navigation.WriteAnnotations(value, page, links);
            value.Write(">>"u8);
        }

        var list = file.Begin(tree);
        list.Write("<</Type/Pages/Count "u8);
        list.WriteNumber(pages.Count);
        list.Write("/Kids["u8);
        foreach (var id in ids)
        {
            list.WriteReference(id);
            list.WriteByte((byte)' ');
        }

        list.Write("]>>"u8);
        return tree;
    }

    // Those of the stamps first, then those of the pages, which have the stamps too.
    private void WriteResources(int id, ReadOnlySpan<int> stampIds)
    {
        Span<int> ids = stackalloc int[Math.Max(fonts.Count, pictures.Count)];
        fonts.Write(file, ids);
        var lists = file.Reserve(2);
        var value = file.Begin(lists);
        value.Write("<</C"u8);
        colours.Write(value);
        value.Write(">>"u8);
        value = file.Begin(lists + 1);
        value.Write("<<"u8);
        WriteNamed(value, "/F"u8, ids[..fonts.Count]);
        value.Write(">>"u8);
        BeginResources(id, lists).Write(">>"u8);
        pictures.Write(file, ids);
        value = BeginResources(id + 1, lists);
        if (stampIds.Length + pictures.Count > 0)
        {
            value.Write("/XObject<<"u8);
            WriteNamed(value, "/S"u8, stampIds);
            WriteNamed(value, "/I"u8, ids[..pictures.Count]);
            value.Write(">>"u8);
        }

        value.Write(">>"u8);
    }

    private PdfBuffer BeginResources(int id, int lists)
    {
        var value = file.Begin(id);
        value.Write("<</ColorSpace "u8);
        value.WriteReference(lists);
        value.Write("/Font "u8);
        value.WriteReference(lists + 1);
        return value;
    }

    private static void WriteNamed(PdfBuffer value, ReadOnlySpan<byte> prefix, ReadOnlySpan<int> ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            value.Write(prefix);
            value.WriteNumber(i);
            value.WriteByte((byte)' ');
            value.WriteReference(ids[i]);
        }
    }

    private int WriteCatalog(DocumentInfo info, int tree, int root, int bookmarks, int packet)
    {
        var profile = file.Reserve();
        file.WriteStream(profile, "/N 3/Filter/FlateDecode"u8, SrgbProfile.Packed);
        var catalog = file.Reserve();
        var value = file.Begin(catalog);
        value.Write("<</Type/Catalog/Pages "u8);
        value.WriteReference(tree);
        value.Write("/Lang"u8);
        value.WriteText(info.Language);
        value.Write("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8);
        value.WriteReference(root);
        value.Write("/Metadata "u8);
        value.WriteReference(packet);
        value.Write("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "u8);
        value.WriteReference(profile);
        value.Write(">>]"u8);
        if (bookmarks > 0)
        {
            value.Write("/PageMode/UseOutlines/Outlines "u8);
            value.WriteReference(bookmarks);
        }

        value.Write(">>"u8);
        return catalog;
    }

    // A page's content stream has the number after its own.
    private readonly record struct PendingPage(double Width, double Height, int Id, int Start)
    {
        public int Content => Id + 1;
    }
}
