namespace Survey.Reports.Typography;

/// <summary>Rules X1 to X8 of Unicode Standard Annex 9: levels of one paragraph by its embeddings, overrides and isolates.</summary>
/// <param name="classes">Classes of its units.</param>
/// <param name="types">The same; takes what overrides make of them.</param>
/// <param name="levels">Takes the levels.</param>
/// <param name="paragraph">Level of the paragraph.</param>
internal ref struct ExplicitLevels(ReadOnlySpan<BidiClass> classes, Span<BidiClass> types, Span<byte> levels, byte paragraph)
{
    private const int MostDepth = 125;

    private readonly ReadOnlySpan<BidiClass> classes = classes;
    private readonly Span<BidiClass> types = types;
    private readonly Span<byte> levels = levels;
    private readonly byte paragraph = paragraph;
    private readonly Stack<Status> stack = new();
    private int overflowIsolates;
    private int overflowEmbeddings;
    private int validIsolates;

    /// <summary>Finds the levels.</summary>
    public void Resolve()
    {
        stack.Push(new Status(paragraph, null, false));
        for (var i = 0; i < classes.Length; i++)
        {
            switch (classes[i])
            {
                case BidiClass.LRE or BidiClass.LRO or BidiClass.RLE or BidiClass.RLO:
                    Embed(i);
                    break;
                case BidiClass.LRI or BidiClass.RLI or BidiClass.FSI:
                    Isolate(i);
                    break;
                case BidiClass.PDI:
                    EndIsolate();
                    Take(i);
                    break;
                case BidiClass.PDF:
                    EndEmbedding();
                    break;
                case BidiClass.B:
                    levels[i] = paragraph;
                    break;
                case BidiClass.BN:
                    break;
                default:
                    Take(i);
                    break;
            }
        }
    }

    private readonly void Take(int i)
    {
        var last = stack.Peek();
        levels[i] = last.Level;
        types[i] = last.Override ?? types[i];
    }

    private void Embed(int i)
    {
        var next = Next(classes[i] is BidiClass.RLE or BidiClass.RLO);
        if (next > MostDepth || overflowIsolates > 0 || overflowEmbeddings > 0)
            overflowEmbeddings += overflowIsolates == 0 ? 1 : 0;
        else
            stack.Push(new Status((byte)next, classes[i] switch { BidiClass.LRO => BidiClass.L, BidiClass.RLO => BidiClass.R, _ => null }, false));
    }

    private void Isolate(int i)
    {
        Take(i);
        var next = Next(classes[i] == BidiClass.RLI || (classes[i] == BidiClass.FSI && StartsRightToLeft(classes[(i + 1)..])));
        if (next > MostDepth || overflowIsolates > 0 || overflowEmbeddings > 0)
        {
            overflowIsolates++;
            return;
        }

        validIsolates++;
        stack.Push(new Status((byte)next, null, true));
    }

    private void EndIsolate()
    {
        if (overflowIsolates > 0)
            overflowIsolates--;
        else if (validIsolates > 0)
        {
            overflowEmbeddings = 0;
            while (!stack.Pop().IsIsolate)
            {
                // Embeddings that were not ended end with the isolate around them.
            }

            validIsolates--;
        }
    }

    private void EndEmbedding()
    {
        if (overflowIsolates > 0)
            return;
        if (overflowEmbeddings > 0)
            overflowEmbeddings--;
        else if (stack.Count >= 2 && !stack.Peek().IsIsolate)
            stack.Pop();
    }

    // The next greater odd or even level.
    private readonly int Next(bool rightToLeft)
    {
        var level = stack.Peek().Level;
        return rightToLeft ? (level + 1) | 1 : (level + 2) & ~1;
    }

    // Rules P2 and P3, up to the end of the isolate.
    private static bool StartsRightToLeft(ReadOnlySpan<BidiClass> rest)
    {
        var depth = 0;
        foreach (var value in rest)
        {
            if (BidiClasses.BeginsIsolate(value))
                depth++;
            else if (value == BidiClass.PDI && depth-- == 0)
                return false;
            else if (depth == 0 && value is (BidiClass.L or BidiClass.R or BidiClass.AL))
                return value != BidiClass.L;
        }

        return false;
    }

    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);
}
