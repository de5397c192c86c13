using System.Text;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>A PDF with every fault that the structural checker must find: text outside of marked content, and marked content that nobody owns.</summary>
internal static class BrokenPdf
{
    public static byte[] Make()
    {
        const string Content = "BT /F1 12 Tf 10 10 Td (loose) Tj ET /P<</MCID 0>>BDC BT /F1 12 Tf 10 30 Td (owned) Tj ET EMC /P<</MCID 1>>BDC BT /F1 12 Tf 10 50 Td (lost) Tj ET EMC";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/StructParents 0>>",
            $"<</Length {Content.Length}>>\nstream\n{Content}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]]>>>>",
            "<</S/P/P 6 0 R/Pg 3 0 R/K[0]>>",
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append($"{offset:0000000000} 00000 n \n");
        file.Append($"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
