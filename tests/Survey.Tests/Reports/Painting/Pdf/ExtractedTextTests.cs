using System.Text;
using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>What a screen reader gets from the file, against what somebody read.</summary>
public sealed class ExtractedTextTests
{
    [Theory]
    [InlineData("blocks")]
    [InlineData("letter")]
    [InlineData("hostile")]
    public void Paint_ReferenceReports_ReadAsAccepted(string name)
    {
        var structure = new PdfStructure(new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(ReferenceReports.Of(name)));

        Snapshot.Matches("Painting/" + name + ".text.txt", Describe(structure));
    }

    private static string Describe(PdfStructure structure)
    {
        var text = new StringBuilder();
        foreach (var element in structure.Elements)
        {
            text.Append(' ', 2 * DepthOf(element)).Append(element.Role);
            if (element.OwnsContent)
                text.Append(": ").Append(element.Text);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static int DepthOf(StructureElement element) => element.Parent is { } parent ? 1 + DepthOf(parent) : 0;
}
