namespace Survey.Reports.Typography;

/// <summary>
/// Rules W1 to W7, N0 to N2, I1 and I2 of Unicode Standard Annex 9 for the isolating run sequences of one paragraph.
/// </summary>
/// <param name="text">The paragraph.</param>
/// <param name="classes">Classes of its units.</param>
/// <param name="explicitTypes">What overrides made of them.</param>
/// <param name="explicitLevels">Its explicit levels.</param>
/// <param name="levels">Takes the resolved levels.</param>
internal readonly ref struct IsolatingRunSequence(
    ReadOnlySpan<char> text,
    ReadOnlySpan<BidiClass> classes,
    ReadOnlySpan<BidiClass> explicitTypes,
    ReadOnlySpan<byte> explicitLevels,
    Span<byte> levels)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<BidiClass> classes = classes;
    private readonly ReadOnlySpan<BidiClass> explicitTypes = explicitTypes;
    private readonly ReadOnlySpan<byte> explicitLevels = explicitLevels;
    private readonly Span<byte> levels = levels;

    /// <summary>Resolves the levels of one sequence.</summary>
    /// <param name="indices">Its units.</param>
    /// <param name="paragraph">Level of the paragraph.</param>
    public void Resolve(int[] indices, byte paragraph)
    {
        var level = explicitLevels[indices[0]];
        var start = DirectionOf(Math.Max(level, LevelBeside(indices[0], -1, paragraph)));
        var after = BidiClasses.BeginsIsolate(classes[indices[^1]]) ? paragraph : LevelBeside(indices[^1], 1, paragraph);
        var end = DirectionOf(Math.Max(level, after));
        var types = new BidiClass[indices.Length];
        for (var i = 0; i < types.Length; i++)
            types[i] = explicitTypes[indices[i]];
        ResolveMarksAndNumbers(types, start);
        ResolveSeparators(types);
        ResolveTerminators(types, start);
        ResolveBrackets(types, indices, start, DirectionOf(level));
        ResolveNeutrals(types, start, end, DirectionOf(level));
        for (var i = 0; i < types.Length; i++)
            levels[indices[i]] = LevelOf(types[i], level);
    }

    private static BidiClass DirectionOf(int level) => (level & 1) == 0 ? BidiClass.L : BidiClass.R;

    // Rules I1 and I2.
    private static byte LevelOf(BidiClass type, byte level) => (byte)(level + type switch
    {
        BidiClass.L => level & 1,
        BidiClass.R => 1 - (level & 1),
        _ => 2 - (level & 1),
    });

    private byte LevelBeside(int index, int step, byte paragraph)
    {
        for (var i = index + step; i >= 0 && i < classes.Length; i += step)
            if (!BidiClasses.IsRemoved(classes[i]))
                return explicitLevels[i];
        return paragraph;
    }

    // W1 to W3: marks are what they stand on, European numbers after Arabic letters are Arabic numbers, Arabic letters are R.
    private static void ResolveMarksAndNumbers(Span<BidiClass> types, BidiClass start)
    {
        var (before, strong) = (start, start);
        foreach (ref var type in types)
        {
            if (type == BidiClass.NSM)
                type = before == BidiClass.PDI || BidiClasses.BeginsIsolate(before) ? BidiClass.ON : before;
            before = type;
            if (type is BidiClass.L or BidiClass.R or BidiClass.AL)
                strong = type;
            else if (type == BidiClass.EN && strong == BidiClass.AL)
                type = BidiClass.AN;
            if (type == BidiClass.AL)
                type = BidiClass.R;
        }
    }

    // W4: one separator between two numbers of a kind is a number.
    private static void ResolveSeparators(Span<BidiClass> types)
    {
        for (var i = 1; i < types.Length - 1; i++)
        {
            var (before, after) = (types[i - 1], types[i + 1]);
            if (before == after && ((types[i] == BidiClass.CS && before is BidiClass.EN or BidiClass.AN) || (types[i] == BidiClass.ES && before == BidiClass.EN)))
                types[i] = before;
        }
    }

    // W5 to W7: terminators beside European numbers are such numbers, other separators and terminators neutral; numbers after L are L.
    private static void ResolveTerminators(Span<BidiClass> types, BidiClass start)
    {
        var strong = start;
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] == BidiClass.ET)
            {
                var end = i;
                while (end < types.Length && types[end] == BidiClass.ET)
                    end++;
                var isNumber = (i > 0 && types[i - 1] == BidiClass.EN) || (end < types.Length && types[end] == BidiClass.EN);
                types[i..end].Fill(isNumber ? BidiClass.EN : BidiClass.ON);
            }
            else if (types[i] is BidiClass.ES or BidiClass.CS)
                types[i] = BidiClass.ON;
        }

        foreach (ref var type in types)
        {
            if (type is BidiClass.L or BidiClass.R)
                strong = type;
            else if (type == BidiClass.EN && strong == BidiClass.L)
                type = BidiClass.L;
        }
    }

    // N0: brackets take the direction of the embedding where it stands between them; else, where only the other stands there, that of what
    // stands before them.
    private void ResolveBrackets(Span<BidiClass> types, ReadOnlySpan<int> indices, BidiClass start, BidiClass embedding)
    {
        foreach (var (opening, closing) in BracketPairs.Find(text, indices, types))
        {
            var found = StrongestIn(types[(opening + 1)..closing], embedding);
            if (found == BidiClass.ON)
                continue;
            if (found != embedding && LastStrongIn(types[..opening], start) != found)
                found = embedding;
            SetBracket(types, indices, opening, found);
            SetBracket(types, indices, closing, found);
        }
    }

    private static BidiClass StrongestIn(ReadOnlySpan<BidiClass> types, BidiClass embedding)
    {
        var found = BidiClass.ON;
        foreach (var type in types)
        {
            var strong = StrongOf(type);
            if (strong == embedding)
                return embedding;
            if (strong != BidiClass.ON)
                found = strong;
        }

        return found;
    }

    private static BidiClass LastStrongIn(ReadOnlySpan<BidiClass> types, BidiClass start)
    {
        for (var i = types.Length - 1; i >= 0; i--)
            if (StrongOf(types[i]) is var strong && strong != BidiClass.ON)
                return strong;
        return start;
    }

    // Marks over a bracket go with it.
    private void SetBracket(Span<BidiClass> types, ReadOnlySpan<int> indices, int at, BidiClass direction)
    {
        types[at] = direction;
        for (var i = at + 1; i < types.Length && classes[indices[i]] == BidiClass.NSM; i++)
            types[i] = direction;
    }

    // N1 and N2: neutrals between two of one direction take it, others that of the embedding. Numbers count as R.
    private static void ResolveNeutrals(Span<BidiClass> types, BidiClass start, BidiClass end, BidiClass embedding)
    {
        var before = start;
        for (var i = 0; i < types.Length; i++)
        {
            if (StrongOf(types[i]) is var strong && strong != BidiClass.ON)
            {
                before = strong;
                continue;
            }

            var next = i;
            while (next < types.Length && StrongOf(types[next]) == BidiClass.ON)
                next++;
            var after = next < types.Length ? StrongOf(types[next]) : end;
            types[i..next].Fill(before == after ? before : embedding);
            i = next - 1;
        }
    }

    // What a type counts as among neutrals; ON for a neutral itself.
    private static BidiClass StrongOf(BidiClass type) => type switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => BidiClass.ON,
    };
}
