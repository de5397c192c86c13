using System.Globalization;
using System.Text;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Pdf;

/// <summary>What a document says about itself: the information dictionary, and the same as XMP with the marks of PDF/UA-1 and PDF/A-2a.</summary>
internal static class PdfMetadata
{
    private const string Producer = "Survey.Reports";

    /// <summary>Writes the information dictionary.</summary>
    /// <returns>Its object number.</returns>
    public static int WriteInformation(PdfFile file, DocumentInfo info)
    {
        var id = file.Reserve();
        var value = file.Begin(id);
        value.Write("<</Title"u8);
        value.WriteText(info.Title);
        value.Write("/Subject"u8);
        value.WriteText(info.Subject);
        if (info.Author is { } author)
        {
            value.Write("/Author"u8);
            value.WriteText(author);
        }

        value.Write("/Producer"u8);
        value.WriteText(Producer);
        value.Write("/CreationDate"u8);
        value.WriteDate(info.Date);
        value.Write("/ModDate"u8);
        value.WriteDate(info.Date);
        value.Write(">>"u8);
        return id;
    }

    /// <summary>Writes the XMP packet, not compressed, so that programs find it without reading the file as a PDF.</summary>
    /// <returns>Its object number.</returns>
    public static int WritePacket(PdfFile file, DocumentInfo info)
    {
        using var packet = new PdfBuffer(4096);
        packet.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        packet.Write(Head);
        WriteTitles(packet, info);
        WriteDates(packet, info.Date);
        packet.Write(Marks);
        packet.Write("<?xpacket end=\"w\"?>"u8);
        var id = file.Reserve();
        file.WriteStream(id, "/Type/Metadata/Subtype/XML"u8, packet.Written);
        return id;
    }

    private static ReadOnlySpan<byte> Head => """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <dc:format>application/pdf</dc:format>

        """u8;

    // The schema of PDF/UA's mark is described because PDF/A-2 knows only its own.
    private static ReadOnlySpan<byte> Marks => """
        <pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file is made to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
        </rdf:RDF></x:xmpmeta>

        """u8;

    private static void WriteTitles(PdfBuffer packet, DocumentInfo info)
    {
        packet.Write("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"u8);
        WriteEscaped(packet, info.Title);
        packet.Write("</rdf:li></rdf:Alt></dc:title>\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"u8);
        WriteEscaped(packet, info.Subject);
        packet.Write("</rdf:li></rdf:Alt></dc:description>\n"u8);
        if (info.Author is { } author)
        {
            packet.Write("<dc:creator><rdf:Seq><rdf:li>"u8);
            WriteEscaped(packet, author);
            packet.Write("</rdf:li></rdf:Seq></dc:creator>\n"u8);
        }

        packet.Write("<dc:language><rdf:Bag><rdf:li>"u8);
        WriteEscaped(packet, info.Language);
        packet.Write("</rdf:li></rdf:Bag></dc:language>\n<pdf:Producer>"u8);
        WriteEscaped(packet, Producer);
        packet.Write("</pdf:Producer>\n"u8);
    }

    private static void WriteDates(PdfBuffer packet, DateTimeOffset date)
    {
        Span<byte> text = stackalloc byte[32];
        date.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        packet.Write("<xmp:CreateDate>"u8);
        packet.Write(text[..length]);
        packet.Write("</xmp:CreateDate><xmp:ModifyDate>"u8);
        packet.Write(text[..length]);
        packet.Write("</xmp:ModifyDate><xmp:MetadataDate>"u8);
        packet.Write(text[..length]);
        packet.Write("</xmp:MetadataDate>\n"u8);
    }

    // Characters that XML cannot hold are left out; nobody could read them anyway.
    private static void WriteEscaped(PdfBuffer packet, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    packet.Write("&lt;"u8);
                    break;
                case '>':
                    packet.Write("&gt;"u8);
                    break;
                case '&':
                    packet.Write("&amp;"u8);
                    break;
                case 0xFFFE or 0xFFFF:
                    break;
                default:
                    if (rune.Value is '\t' or '\n' || !Rune.IsControl(rune))
                        packet.Advance(rune.EncodeToUtf8(packet.Reserve(4)));
                    break;
            }
        }
    }
}
