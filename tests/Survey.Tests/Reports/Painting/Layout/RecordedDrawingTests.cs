using System.Globalization;
using System.Text;
using Survey.Reports.Painting.Layout;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Layout;

public sealed class RecordedDrawingTests
{
    [Theory]
    [InlineData("blocks")]
    [InlineData("letter")]
    [InlineData("hostile")]
    public void Draw_ReferenceReports_IsAsAccepted(string name)
    {
        var canvas = new RecordingCanvas();
        new DocumentLayout(new TextShaper(FallbackFaces.None)).Draw(ReferenceReports.Of(name), canvas);

        Snapshot.Matches("Painting/" + name + ".drawing.txt", Describe(canvas));
    }

    private static string Describe(RecordingCanvas canvas)
    {
        var text = new StringBuilder();
        for (var i = 0; i < canvas.Pages.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"page {i + 1}\n");
            foreach (var (box, owner) in canvas.Pages[i].Shapes)
                text.Append(CultureInfo.InvariantCulture, $"{box.X:F1} {box.Y:F1} {box.Width:F1} {box.Height:F1} shape {owner}\n");
            foreach (var piece in canvas.Pages[i].Texts)
                text.Append(CultureInfo.InvariantCulture, $"{piece.Box.X:F1} {piece.Box.Bottom:F1} {piece.Box.Width:F1} {piece.Type.Size} {piece.Colour} {piece.Owner} {piece.Text}\n");
        }

        return text.ToString();
    }
}
