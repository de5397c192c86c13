using Survey.Reports.Painting.Layout;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// What every report needs and what takes a while the first time: fonts, what a file holds of them, the colour profile, and the runtime's own first
/// look at all that paints. Prepared once a process, on a thread of its own, while the first report is still being composed.
/// </summary>
internal static class Preparation
{
    private static readonly Lazy<Task> Started = new(() => Task.Run(Prepare));

    /// <summary>Starts it, unless that was done before. Nobody needs to wait: what is not ready when it is needed is made then.</summary>
    public static Task Start() => Started.Value;

    private static void Prepare()
    {
        Prepare(PreparedFace.Regular, strong: false);
        Prepare(PreparedFace.SemiBold, strong: true);
        _ = SrgbProfile.Packed;
        using var canvas = new PdfCanvas();
        var document = Specimen.Make();
        new DocumentLayout(TextShaper.Shared).Draw(document, canvas);
        canvas.Finish(document.Info);
    }

    private static void Prepare(PreparedFace face, bool strong)
    {
        TextShaper.Shared.Shape("0", strong, tabular: true);
        TextShaper.Shared.Shape("a 0", strong);
        PreparedFontProgram.Of(face.Pieces[0]);
    }
}
