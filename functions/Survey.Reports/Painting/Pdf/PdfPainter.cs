using System.Buffers;
using System.Collections.Concurrent;
using Survey.Reports.Blocks;
using Survey.Reports.Painting.Layout;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// Paints reports as PDF 1.7: tagged, with bookmarks and links, text that can be searched and copied, built to the rules of PDF/UA-1 and
/// PDF/A-2a. The same document always gives the same bytes; only characters outside Inter depend on the fonts of the machine. Safe to use
/// from several threads at once.
/// </summary>
public sealed class PdfPainter
{
    private const int MostIdle = 8;

    private readonly ConcurrentBag<Desk> idle = [];
    private readonly TextShaper? shaper;

    /// <summary>Makes a painter. The first one of a process begins to read fonts in the background, so it is worth making early.</summary>
    public PdfPainter() => Preparation.Start();

    internal PdfPainter(TextShaper shaper) => this.shaper = shaper;

    /// <summary>Paints a report.</summary>
    /// <param name="document">The report.</param>
    /// <returns>The whole file.</returns>
    /// <exception cref="LayoutException">A block does not fit on an empty page.</exception>
    /// <exception cref="InvalidOperationException">A reference leads to no section.</exception>
    public byte[] Paint(ReportDocument document)
    {
        var desk = idle.TryTake(out var known) ? known : NewDesk();
        try
        {
            return desk.Paint(document).ToArray();
        }
        finally
        {
            Leave(desk);
        }
    }

    /// <summary>Paints a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="target">Takes the whole file.</param>
    /// <exception cref="LayoutException">A block does not fit on an empty page; nothing was written then.</exception>
    /// <exception cref="InvalidOperationException">A reference leads to no section; nothing was written then.</exception>
    public void Paint(ReportDocument document, IBufferWriter<byte> target)
    {
        var desk = idle.TryTake(out var known) ? known : NewDesk();
        try
        {
            target.Write(desk.Paint(document));
        }
        finally
        {
            Leave(desk);
        }
    }

    // The shaper of the process is asked for only here: whoever made the painter has better things to do than to wait for it.
    private Desk NewDesk() => new(shaper ?? TextShaper.Shared);

    private void Leave(Desk desk)
    {
        desk.Clear();
        if (idle.Count < MostIdle)
            idle.Add(desk);
        else
            desk.Dispose();
    }

    // All memory that painting needs, used for one document after another.
    private sealed class Desk(TextShaper shaper) : IDisposable
    {
        private readonly DocumentLayout layout = new(shaper);
        private readonly PdfCanvas canvas = new();

        public ReadOnlySpan<byte> Paint(ReportDocument document)
        {
            layout.Draw(document, canvas);
            return canvas.Finish(document.Info);
        }

        public void Clear() => canvas.BeginDocument();

        public void Dispose() => canvas.Dispose();
    }
}
