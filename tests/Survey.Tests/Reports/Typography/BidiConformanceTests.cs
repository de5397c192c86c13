using System.Globalization;
using System.Text;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

/// <summary>The conformance data of Unicode Standard Annex 9, and the properties that the algorithm needs; skipped where the machine lacks the files.</summary>
public sealed class BidiConformanceTests
{
    // A character of every class, as the classes alone decide in that file.
    private static readonly Dictionary<string, char> Examples = new()
    {
        ["L"] = 'a',
        ["R"] = '\u05D0',
        ["AL"] = '\u0627',
        ["EN"] = '1',
        ["ES"] = '+',
        ["ET"] = '$',
        ["AN"] = '\u0661',
        ["CS"] = ',',
        ["NSM"] = '\u0300',
        ["BN"] = '\u200B',
        ["B"] = '\u2029',
        ["S"] = '\t',
        ["WS"] = ' ',
        ["ON"] = '!',
        ["LRE"] = '\u202A',
        ["RLE"] = '\u202B',
        ["PDF"] = '\u202C',
        ["LRO"] = '\u202D',
        ["RLO"] = '\u202E',
        ["LRI"] = '\u2066',
        ["RLI"] = '\u2067',
        ["FSI"] = '\u2068',
        ["PDI"] = '\u2069',
    };

    [Fact]
    public void Levels_TextsOfBidiCharacterTest_AreThoseOfTheStandard()
    {
        var count = 0;
        foreach (var fields in UnicodeData.Lines("BidiCharacterTest.txt").Select(line => line.Split(';')))
        {
            Check(UnicodeData.Text(fields[0]), fields[2] == "1" ? (byte)1 : (byte)0, fields[3].Split(' '), fields[4]);
            count++;
        }

        Assert.True(count > 90_000);
    }

    [Fact]
    public void Levels_ClassesOfBidiTest_AreThoseOfTheStandard()
    {
        string[] expected = [];
        var order = "";
        var count = 0;
        foreach (var line in UnicodeData.Lines("BidiTest.txt"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
                expected = line["@Levels:".Length..].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
                order = line["@Reorder:".Length..].Trim();
            else if (line[0] != '@')
            {
                // Bits: the paragraph level found from the text, 0, 1.
                var fields = line.Split(';');
                var bits = int.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var text = string.Concat(fields[0].Split(' ').Select(name => Examples[name]));
                for (var paragraph = 0; paragraph <= 1; paragraph++)
                    if ((bits & (2 << paragraph)) != 0)
                        Check(text, (byte)paragraph, expected, order);
                count++;
            }
        }

        Assert.True(count > 400_000);
    }

    [Fact]
    public void Of_EveryCharacter_HasTheClassOfTheDatabase()
    {
        // A later database may have made a mark of a character, or the other way round: the runtime has its own.
        var marks = UnicodeData.Lines("UnicodeData.txt").Select(line => line.Split(';')).Where(fields => fields[2] is "Mn" or "Me").Select(fields => UnicodeData.CodePoint(fields[0])).ToHashSet();
        foreach (var fields in UnicodeData.Lines("extracted/DerivedBidiClass.txt").Select(line => line.Split(';', StringSplitOptions.TrimEntries)))
        {
            var range = fields[0].Split("..");
            for (var c = UnicodeData.CodePoint(range[0]); c <= UnicodeData.CodePoint(range[^1]); c++)
                if (Rune.IsValid(c) && IsMark(new Rune(c)) == marks.Contains(c) && BidiClasses.Of(new Rune(c)).ToString() != fields[1])
                    Assert.Fail($"U+{c:X4} is {fields[1]}, not {BidiClasses.Of(new Rune(c))}.");
        }
    }

    [Fact]
    public void Find_EveryPairOfBidiBrackets_IsAPair()
    {
        foreach (var fields in UnicodeData.Lines("BidiBrackets.txt").Select(line => line.Split(';', StringSplitOptions.TrimEntries)).Where(fields => fields[2] == "o"))
            Assert.Equal([(0, 2)], BracketPairs.Find($"{UnicodeData.Text(fields[0])}!{UnicodeData.Text(fields[1])}", [0, 1, 2], [BidiClass.ON, BidiClass.ON, BidiClass.ON]));
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static void Check(string text, byte paragraph, string[] expected, string order)
    {
        var levels = BidiRuns.Levels(text, paragraph);
        var (unit, shown) = (0, new List<(int Index, byte Level)>());
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] != "x")
            {
                if (levels[unit] != byte.Parse(expected[i], CultureInfo.InvariantCulture))
                    Assert.Fail($"{string.Join(' ', text.EnumerateRunes().Select(rune => $"{rune.Value:X4}"))}, paragraph {paragraph}: character {i} has level {levels[unit]}, not {expected[i]}.");
                shown.Add((i, levels[unit]));
            }

            unit += char.IsHighSurrogate(text[unit]) ? 2 : 1;
        }

        Assert.Equal(order, string.Join(' ', LiteralBidi.Reorder(shown)));
    }
}
