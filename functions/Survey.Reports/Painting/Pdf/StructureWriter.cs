namespace Survey.Reports.Painting.Pdf;

/// <summary>Writes a <see cref="StructureTree"/> as PDF objects.</summary>
/// <param name="file">The file.</param>
/// <param name="tree">The tree.</param>
/// <param name="pages">Object numbers of the pages.</param>
/// <param name="links">Object numbers of the link annotations.</param>
internal readonly ref struct StructureWriter(PdfFile file, StructureTree tree, ReadOnlySpan<int> pages, ReadOnlySpan<int> links)
{
    private readonly ReadOnlySpan<int> pages = pages;
    private readonly ReadOnlySpan<int> links = links;

    /// <summary>Writes everything.</summary>
    /// <param name="linkOwners">For each link the index of its element.</param>
    /// <returns>Object number of the root.</returns>
    public int Write(ReadOnlySpan<int> linkOwners)
    {
        var elements = tree.Elements;
        var first = file.Reserve(elements.Length);
        var (parents, root) = (file.Reserve(), file.Reserve());
        for (var i = 0; i < elements.Length; i++)
            WriteElement(first + i, elements[i], first, root);
        WriteParentTree(parents, first, linkOwners);
        var value = file.Begin(root);
        value.Write("<</Type/StructTreeRoot/K "u8);
        value.WriteReference(first);
        value.Write("/ParentTree "u8);
        value.WriteReference(parents);
        value.Write("/ParentTreeNextKey "u8);
        value.WriteNumber(pages.Length + links.Length);
        value.Write(">>"u8);
        return root;
    }

    private void WriteElement(int id, in StructureTree.Element element, int first, int root)
    {
        var value = file.Begin(id);
        value.Write("<</S/"u8);
        value.Write(StructureNames.Of(element.Tag.Role));
        value.Write("/P "u8);
        value.WriteReference(element.Parent < 0 ? root : first + element.Parent);
        if (element.Page >= 0)
        {
            value.Write("/Pg "u8);
            value.WriteReference(pages[element.Page]);
        }

        WriteKids(value, element, first);
        WriteAttributes(value, element.Tag);
        value.Write(">>"u8);
    }

    private void WriteKids(PdfBuffer value, in StructureTree.Element element, int first)
    {
        if (element.FirstKid < 0)
            return;
        var kids = tree.Kids;
        if (element.FirstKid == element.LastKid)
        {
            value.Write("/K "u8);
            WriteKid(value, kids[element.FirstKid], element.Page, first);
            return;
        }

        value.Write("/K["u8);
        WriteKid(value, kids[element.FirstKid], element.Page, first);
        for (var kid = kids[element.FirstKid].Next; kid >= 0; kid = kids[kid].Next)
        {
            value.WriteByte((byte)' ');
            WriteKid(value, kids[kid], element.Page, first);
        }

        value.WriteByte((byte)']');
    }

    private void WriteKid(PdfBuffer value, in StructureTree.Kid kid, int page, int first)
    {
        switch (kid.Kind)
        {
            case StructureTree.KidKind.Element:
                value.WriteReference(first + kid.Value);
                break;
            case StructureTree.KidKind.Content when kid.Page == page:
                value.WriteNumber(kid.Value);
                break;
            case StructureTree.KidKind.Content:
                value.Write("<</Type/MCR/Pg "u8);
                value.WriteReference(pages[kid.Page]);
                value.Write("/MCID "u8);
                value.WriteNumber(kid.Value);
                value.Write(">>"u8);
                break;
            default:
                value.Write("<</Type/OBJR/Pg "u8);
                value.WriteReference(pages[kid.Page]);
                value.Write("/Obj "u8);
                value.WriteReference(links[kid.Value]);
                value.Write(">>"u8);
                break;
        }
    }

    private static void WriteAttributes(PdfBuffer value, in Tag tag)
    {
        if (tag.Alternative is { } alternative)
        {
            value.Write("/Alt"u8);
            value.WriteText(alternative);
        }

        if (tag.Title is { } title)
        {
            value.Write("/T"u8);
            value.WriteText(title);
        }

        if (tag.Role is TagRole.TH or TagRole.TD && (tag.Scope != HeaderScope.None || tag.ColumnSpan > 1))
            WriteCell(value, tag);
        else if (tag.Role == TagRole.L)
            value.Write(tag.Ordered ? "/A<</O/List/ListNumbering/Decimal>>"u8 : "/A<</O/List/ListNumbering/Disc>>"u8);
        else if (tag is { Role: TagRole.Table, Summary: { } summary })
        {
            value.Write("/A<</O/Table/Summary"u8);
            value.WriteText(summary);
            value.Write(">>"u8);
        }
        else if (tag.Place is { } place)
            WritePlace(value, place);
    }

    private static void WriteCell(PdfBuffer value, in Tag tag)
    {
        value.Write("/A<</O/Table"u8);
        if (tag.Scope != HeaderScope.None)
            value.Write(tag.Scope == HeaderScope.Column ? "/Scope/Column"u8 : "/Scope/Row"u8);
        if (tag.ColumnSpan > 1)
        {
            value.Write("/ColSpan "u8);
            value.WriteNumber(tag.ColumnSpan);
        }

        value.Write(">>"u8);
    }

    private static void WritePlace(PdfBuffer value, Charts.Box place)
    {
        value.Write("/A<</O/Layout/Placement/Block/BBox["u8);
        value.WritePoints(place.X);
        value.WriteByte((byte)' ');
        value.WritePoints(place.Y);
        value.WriteByte((byte)' ');
        value.WritePoints(place.Right);
        value.WriteByte((byte)' ');
        value.WritePoints(place.Bottom);
        value.Write("]>>"u8);
    }

    private void WriteParentTree(int id, int first, ReadOnlySpan<int> linkOwners)
    {
        var value = file.Begin(id);
        value.Write("<</Nums["u8);
        for (var page = 0; page < pages.Length; page++)
        {
            value.WriteNumber(page);
            value.WriteByte((byte)'[');
            foreach (var owner in tree.OwnersOf(page))
            {
                value.WriteReference(first + owner);
                value.WriteByte((byte)' ');
            }

            value.Write("]"u8);
        }

        for (var link = 0; link < links.Length; link++)
        {
            value.WriteNumber(pages.Length + link);
            value.WriteByte((byte)' ');
            value.WriteReference(first + linkOwners[link]);
            value.WriteByte((byte)' ');
        }

        value.Write("]>>"u8);
    }
}
