using System.Globalization;
using System.Text;
using Xunit;

namespace Survey.Tests.Reports.Typography;

/// <summary>Files of the Unicode Character Database, where the machine has them (Debian: the package unicode-data).</summary>
internal static class UnicodeData
{
    private const string Folder = "/usr/share/unicode";

    /// <summary>The lines of a file without comments. A machine without the file skips the test.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"This machine lacks {path} of the Unicode Character Database.");
        return File.ReadLines(path).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);
    }

    /// <summary>A code point in hexadecimal digits.</summary>
    public static int CodePoint(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Code points in hexadecimal digits, with spaces between them.</summary>
    public static string Text(string codePoints)
    {
        var text = new StringBuilder();
        foreach (var digits in codePoints.Split(' '))
            text.Append(new Rune(CodePoint(digits)).ToString());
        return text.ToString();
    }
}
