using System.Runtime.CompilerServices;
using System.Text;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Pdf;

/// <summary>The raster pictures of a document. Each is turned into what a PDF takes once, however many documents it stands in.</summary>
internal sealed class PdfPictures
{
    private static readonly ConditionalWeakTable<Picture, EncodedPicture> Encoded = [];

    private readonly List<Picture> used = [];

    /// <summary>How many there are; they are numbered from 0.</summary>
    public int Count => used.Count;

    /// <summary>Forgets all pictures.</summary>
    public void Reset() => used.Clear();

    /// <summary>The number of a picture among the resources.</summary>
    public int NumberOf(Picture picture)
    {
        var number = used.IndexOf(picture);
        if (number >= 0)
            return number;
        used.Add(picture);
        return used.Count - 1;
    }

    /// <summary>Writes all pictures.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ids">Takes their object numbers.</param>
    public void Write(PdfFile file, Span<int> ids)
    {
        for (var i = 0; i < used.Count; i++)
        {
            var picture = Encoded.GetValue(used[i], static picture => EncodedPicture.Of(picture));
            ids[i] = file.Reserve();
            file.WriteStream(ids[i], Encoding.ASCII.GetBytes(picture.Entries), picture.Data);
        }
    }
}
