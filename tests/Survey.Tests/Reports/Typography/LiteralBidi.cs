using System.Text;
using Survey.Reports.Typography;

namespace Survey.Tests.Reports.Typography;

/// <summary>
/// The rules of Unicode Standard Annex 9 one after the other, word by word and slowly, for a paragraph without explicit formatting characters:
/// what the quick implementation is held against.
/// </summary>
internal sealed class LiteralBidi
{
    private readonly string[] original;
    private readonly string[] types;
    private readonly string text;
    private readonly string embedding;
    private readonly int level;

    private LiteralBidi(string text, int level)
    {
        (this.text, this.level) = (text, level);
        original = [.. text.Select(c => BidiClasses.Of(new Rune(c)).ToString())];
        types = [.. original];
        // Without embeddings the start and end of the sequence have the paragraph's own direction, too (X10).
        embedding = level % 2 == 0 ? "L" : "R";
    }

    /// <summary>Levels of a paragraph, before L1.</summary>
    public static int[] Levels(string text, int level)
    {
        var rules = new LiteralBidi(text, level);
        rules.Weak();
        rules.Brackets();
        rules.Neutral();
        return [.. rules.types.Select(rules.Implicit)];
    }

    /// <summary>L2: from the highest level down to the lowest odd one, everything at it or above is reversed.</summary>
    public static IEnumerable<int> Reorder(IEnumerable<(int Index, byte Level)> line)
    {
        var seen = line.ToArray();
        for (var at = seen.Select(item => item.Level).DefaultIfEmpty().Max(); at > 0; at--)
        {
            for (var start = 0; start < seen.Length; start++)
            {
                var end = start;
                while (end < seen.Length && seen[end].Level >= at)
                    end++;
                Array.Reverse(seen, start, end - start);
                start = Math.Max(start, end - 1);
            }
        }

        return seen.Select(item => item.Index);
    }

    private void Weak()
    {
        Each("NSM", i => i == 0 ? embedding : types[i - 1]); // W1
        Each("EN", i => StrongBefore(i, "L", "R", "AL") == "AL" ? "AN" : "EN"); // W2
        Each("AL", _ => "R"); // W3
        Each("ES", i => At(i - 1) == "EN" && At(i + 1) == "EN" ? "EN" : "ES"); // W4
        Each("CS", i => At(i - 1) == At(i + 1) && At(i - 1) is ("EN" or "AN") ? At(i - 1) : "CS");
        Each("ET", i => IsBesideNumber(i) ? "EN" : "ET"); // W5
        Each("ES", _ => "ON"); // W6
        Each("ET", _ => "ON");
        Each("CS", _ => "ON");
        Each("EN", i => StrongBefore(i, "L", "R") == "L" ? "L" : "EN"); // W7
    }

    private void Each(string type, Func<int, string> change)
    {
        for (var i = 0; i < types.Length; i++)
            if (types[i] == type)
                types[i] = change(i);
    }

    private string At(int i) => i >= 0 && i < types.Length ? types[i] : "";

    private string StrongBefore(int i, params string[] strong)
    {
        for (i--; i >= 0; i--)
            if (strong.Contains(types[i]))
                return types[i];
        return embedding;
    }

    private bool IsBesideNumber(int i)
    {
        int left = i, right = i;
        while (At(left) == "ET")
            left--;
        while (At(right) == "ET")
            right++;
        return At(left) == "EN" || At(right) == "EN";
    }

    // N0, with only the brackets of ASCII and the equivalent angle brackets.
    private void Brackets()
    {
        foreach (var (opening, closing) in Pairs())
        {
            var inside = Enumerable.Range(opening + 1, closing - opening - 1).Select(i => Strong(types[i])).Where(type => type != "").ToList();
            var other = embedding == "L" ? "R" : "L";
            var found = inside.Contains(embedding) ? embedding
                : !inside.Contains(other) ? null
                : Enumerable.Range(0, opening).Select(i => Strong(types[i])).LastOrDefault(type => type != "", embedding) == other ? other : embedding;
            foreach (var bracket in found is null ? [] : new[] { opening, closing })
            {
                types[bracket] = found!;
                for (var i = bracket + 1; i < types.Length && original[i] == "NSM"; i++)
                    types[i] = found!;
            }
        }
    }

    private IEnumerable<(int Opening, int Closing)> Pairs()
    {
        const string opens = "([{\u2329\u3008", closes = ")]}\u3009\u3009";
        var stack = new List<(char Closing, int At)>();
        var pairs = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] == '\u232A' ? '\u3009' : text[i];
            if (types[i] != "ON")
                continue;
            if (opens.Contains(c))
            {
                if (stack.Count == 63)
                    break;
                stack.Add((closes[opens.IndexOf(c)], i));
            }
            else if (stack.FindLastIndex(open => open.Closing == c) is var partner and >= 0)
            {
                pairs.Add((stack[partner].At, i));
                stack.RemoveRange(partner, stack.Count - partner);
            }
        }

        return pairs.OrderBy(pair => pair.Item1);
    }

    // N1 and N2.
    private void Neutral()
    {
        var before = types.ToArray();
        for (var i = 0; i < types.Length; i++)
        {
            if (Strong(before[i]) != "")
                continue;
            var left = before.Take(i).Select(Strong).LastOrDefault(type => type != "", embedding);
            var right = before.Skip(i).Select(Strong).FirstOrDefault(type => type != "", embedding);
            types[i] = left == right ? left : embedding;
        }
    }

    private static string Strong(string type) => type switch
    {
        "L" => "L",
        "R" or "EN" or "AN" => "R",
        _ => "",
    };

    // I1 and I2.
    private int Implicit(string type) => level + (type, level % 2) switch
    {
        ("L", 0) or ("R", 1) => 0,
        ("R", 0) or (_, 1) => 1,
        _ => 2,
    };
}
