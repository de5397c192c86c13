namespace Survey.Reports.Typography;

/// <summary>
/// Paired brackets in an isolating run sequence (Unicode Standard Annex 9, BD14 to BD16), by the properties Bidi_Paired_Bracket and
/// Bidi_Paired_Bracket_Type of the Unicode Character Database 15.0.
/// </summary>
internal static class BracketPairs
{
    private const int MostOpen = 63;

    // Every opening bracket, and after it the closing one.
    private const string Brackets =
        "\u0028\u0029\u005B\u005D\u007B\u007D\u0F3A\u0F3B\u0F3C\u0F3D\u169B\u169C\u2045\u2046\u207D\u207E\u208D\u208E\u2308\u2309" +
        "\u230A\u230B\u2329\u232A\u2768\u2769\u276A\u276B\u276C\u276D\u276E\u276F\u2770\u2771\u2772\u2773\u2774\u2775\u27C5\u27C6" +
        "\u27E6\u27E7\u27E8\u27E9\u27EA\u27EB\u27EC\u27ED\u27EE\u27EF\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298A\u298B\u298C" +
        "\u298D\u2990\u298F\u298E\u2991\u2992\u2993\u2994\u2995\u2996\u2997\u2998\u29D8\u29D9\u29DA\u29DB\u29FC\u29FD\u2E22\u2E23" +
        "\u2E24\u2E25\u2E26\u2E27\u2E28\u2E29\u2E55\u2E56\u2E57\u2E58\u2E59\u2E5A\u2E5B\u2E5C\u3008\u3009\u300A\u300B\u300C\u300D" +
        "\u300E\u300F\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301A\u301B\uFE59\uFE5A\uFE5B\uFE5C\uFE5D\uFE5E\uFF08\uFF09" +
        "\uFF3B\uFF3D\uFF5B\uFF5D\uFF5F\uFF60\uFF62\uFF63";

    /// <summary>The pairs, in the order in which they open, as places in the sequence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indices">The sequence: indices of units of the text.</param>
    /// <param name="types">Types of the units of the sequence; only what is neutral can be a bracket.</param>
    public static List<(int Opening, int Closing)> Find(ReadOnlySpan<char> text, ReadOnlySpan<int> indices, ReadOnlySpan<BidiClass> types)
    {
        var pairs = new List<(int Opening, int Closing)>();
        Span<(char Closing, int Place)> open = stackalloc (char, int)[MostOpen];
        var depth = 0;
        for (var i = 0; i < types.Length; i++)
        {
            var at = types[i] == BidiClass.ON ? Brackets.IndexOf(Canonical(text[indices[i]]), StringComparison.Ordinal) : -1;
            if (at < 0)
                continue;
            if (at % 2 != 0)
                depth = Close(open[..depth], Brackets[at], i, pairs);
            else if (depth < MostOpen)
                open[depth++] = (Brackets[at + 1], i);
            else
                break;
        }

        pairs.Sort();
        return pairs;
    }

    // Brackets that were opened after the one that is closed here stay without a partner.
    private static int Close(ReadOnlySpan<(char Closing, int Place)> open, char closing, int place, List<(int Opening, int Closing)> pairs)
    {
        for (var i = open.Length - 1; i >= 0; i--)
        {
            if (open[i].Closing != closing)
                continue;
            pairs.Add((open[i].Place, place));
            return i;
        }

        return open.Length;
    }

    // The angle brackets of mathematics are canonically equivalent to those of Chinese and Japanese.
    private static char Canonical(char c) => c switch
    {
        '\u2329' => '\u3008',
        '\u232A' => '\u3009',
        _ => c,
    };
}
