using Survey.Reports.Painting.Layout;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// What every report needs and what takes a while the first time: fonts, what a file holds of them, the colour profile, and the runtime's own first
/// look at all that paints. A specimen is painted for it once a process, on a thread of its own, while the first report is still being composed.
/// </summary>
internal static class Preparation
{
    private static int started;

    /// <summary>Starts it, unless that was done before. Nobody needs to wait: what is not ready when it is needed is made then.</summary>
    /// <remarks>On a thread of its own: in a fresh process the pool takes longer to start than this takes to be of use.</remarks>
    public static void Start()
    {
        if (Interlocked.Exchange(ref started, 1) == 0)
            new Thread(Prepare) { IsBackground = true, Name = "Report preparation" }.Start();
    }

    private static void Prepare()
    {
        try
        {
            using var canvas = new PdfCanvas();
            var document = Specimen.Make();
            new DocumentLayout(TextShaper.Shared).Draw(document, canvas);
            // Before the rest of the file, so that the first report, which may have come as far, finds them made.
            _ = PreparedFontProgram.Of(PreparedFace.SemiBold.Pieces[0]);
            _ = PreparedFontProgram.Of(PreparedFace.Regular.Pieces[0]);
            _ = SrgbProfile.Packed;
            canvas.Finish(document.Info);
        }
        catch (Exception)
        {
            // Whatever is wrong will be so for the first report as well, and is reported there, where somebody can be told.
        }
    }
}
