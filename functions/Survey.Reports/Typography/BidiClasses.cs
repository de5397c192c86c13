using System.Globalization;
using System.Text;

namespace Survey.Reports.Typography;

internal static partial class BidiClasses
{
    private const int ClassBits = 5;

    /// <summary>The class of a character.</summary>
    public static BidiClass Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return IsVowelFromLeft(rune.Value) ? BidiClass.L : BidiClass.NSM;
        var index = Starts.BinarySearch((rune.Value << ClassBits) | ((1 << ClassBits) - 1));
        return (BidiClass)(Starts[index < 0 ? ~index - 1 : index] & ((1 << ClassBits) - 1));
    }

    /// <summary>The class of every UTF-16 unit; half a surrogate pair has that of the whole, alone it is neutral.</summary>
    public static BidiClass[] Of(string text)
    {
        var classes = new BidiClass[text.Length];
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            classes.AsSpan(i, whole ? rune.Utf16SequenceLength : 1).Fill(whole ? Of(rune) : BidiClass.ON);
            i += whole ? rune.Utf16SequenceLength : 1;
        }

        return classes;
    }

    /// <summary>True for what begins an isolate.</summary>
    public static bool BeginsIsolate(BidiClass value) => value is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    /// <summary>True for what rule X9 leaves out of all rules after it.</summary>
    public static bool IsRemoved(BidiClass value) => value is BidiClass.BN or (>= BidiClass.LRE and <= BidiClass.PDF);

    // The few marks that have a strong direction: vowel signs of Kannada, Zanabazar Square and Bhaiksuki.
    private static bool IsVowelFromLeft(int value) => value is 0x0CBF or 0x0CC6 or 0x11A07 or 0x11A08 or 0x11C3F;
}
