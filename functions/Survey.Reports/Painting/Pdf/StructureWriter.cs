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
        var root = file.Reserve();
        foreach (ref readonly var element in tree.Elements)
            WriteElement(element, root);
        var parents = file.Reserve();
        WriteParentTree(parents, linkOwners);
        var value = file.Begin(root);
        value.Write("<</Type/StructTreeRoot/K "u8);
        value.WriteReference(tree.Elements[0].Id);
        value.Write("/ParentTree "u8);
        value.WriteReference(parents);
        value.Write("/ParentTreeNextKey "u8);
        value.WriteNumber(pages.Length + links.Length);
        value.Write(">>"u8);
        return root;
    }

    private void WriteElement(in StructureTree.Element element, int root)
    {
        var value = file.Begin(element.Id);
        value.Write("<</S/"u8);
        value.Write(StructureNames.Of(element.Tag.Role));
        value.Write("/P "u8);
        value.WriteReference(element.Parent < 0 ? root : tree.Elements[element.Parent].Id);
        if (element.Page >= 0)
        {
            value.Write("/Pg "u8);
            value.WriteReference(pages[element.Page]);
        }

        WriteKids(value, element);
        WriteAttributes(value, element.Tag);
        value.Write(">>"u8);
    }

    private void WriteKids(PdfBuffer value, in StructureTree.Element element)
    {
        if (element.FirstKid < 0)
            return;
        value.Write("/K["u8);
        for (var kid = element.FirstKid; kid >= 0; kid = tree.Kids[kid].Next)
        {
            if (kid != element.FirstKid)
                value.WriteByte((byte)' ');
            WriteKid(value, tree.Kids[kid], element.Page);
        }

        value.WriteByte((byte)']');
    }

    private void WriteKid(PdfBuffer value, in StructureTree.Kid kid, int page)
    {
        switch (kid.Kind)
        {
            case StructureTree.KidKind.Element:
                value.WriteReference(tree.Elements[kid.Value].Id);
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
        else if (tag.Role == TagRole.L && tag.Ordered)
            value.Write("/A<</O/List/ListNumbering/Decimal>>"u8);
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

    private void WriteParentTree(int id, ReadOnlySpan<int> linkOwners)
    {
        var value = file.Begin(id);
        value.Write("<</Nums["u8);
        for (var page = 0; page < pages.Length; page++)
        {
            value.WriteNumber(page);
            value.WriteByte((byte)'[');
            foreach (var owner in tree.OwnersOf(page))
            {
                value.WriteReference(tree.Elements[owner].Id);
                value.WriteByte((byte)' ');
            }

            value.Write("]"u8);
        }

        for (var link = 0; link < links.Length; link++)
        {
            value.WriteNumber(pages.Length + link);
            value.WriteByte((byte)' ');
            value.WriteReference(tree.Elements[linkOwners[link]].Id);
            value.WriteByte((byte)' ');
        }

        value.Write("]>>"u8);
    }
}
