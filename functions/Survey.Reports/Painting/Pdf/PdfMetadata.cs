using System.Globalization;
using System.Security;
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

    /// <summary>Writes the XMP packet.</summary>
    /// <returns>Its object number.</returns>
    public static int WritePacket(PdfFile file, DocumentInfo info)
    {
        var date = info.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var author = info.Author is null ? "" : $"<dc:creator><rdf:Seq><rdf:li>{Escape(info.Author)}</rdf:li></rdf:Seq></dc:creator>";
        using var packet = new PdfBuffer(4096);
        WriteUtf8(packet, $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(info.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(info.Subject)}</rdf:li></rdf:Alt></dc:description>
            {author}<dc:language><rdf:Bag><rdf:li>{Escape(info.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
            <pdf:Producer>{Producer}</pdf:Producer>
            <pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file is made to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """);
        var id = file.Reserve();
        file.WriteStream(id, "/Type/Metadata/Subtype/XML"u8, packet.Written);
        return id;
    }

    // Characters that XML cannot hold are left out; nobody could read them anyway.
    private static string Escape(string text)
    {
        var clean = string.Concat(text.Where(c => c is '\t' or '\n' || (!char.IsControl(c) && c is not '\uFFFE' and not '\uFFFF')));
        return SecurityElement.Escape(clean) ?? "";
    }

    private static void WriteUtf8(PdfBuffer target, string text)
    {
        var count = System.Text.Encoding.UTF8.GetBytes(text, target.Reserve(3 * text.Length));
        target.Advance(count);
    }
}
