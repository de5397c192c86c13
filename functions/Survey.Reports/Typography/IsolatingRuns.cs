namespace Survey.Reports.Typography;

/// <summary>
/// Isolating run sequences of one paragraph (Unicode Standard Annex 9, BD13 and rule X10): runs of one level, those that an isolate parts put
/// together again, so that the isolate counts as one neutral character.
/// </summary>
internal static class IsolatingRuns
{
    /// <summary>The indices of every sequence's units, without what rule X9 leaves out.</summary>
    public static List<int[]> Find(ReadOnlySpan<BidiClass> classes, ReadOnlySpan<byte> levels)
    {
        var open = new Stack<List<int>>();
        var sequences = new List<List<int>>();
        List<int>? current = null;
        var before = -1;
        for (var i = 0; i < classes.Length; i++)
        {
            if (BidiClasses.IsRemoved(classes[i]))
                continue;
            if (classes[i] == BidiClass.PDI && open.Count > 0)
                current = open.Pop();
            else if (before < 0 || levels[i] != levels[before])
                sequences.Add(current = []);
            current!.Add(i);
            if (BidiClasses.BeginsIsolate(classes[i]))
                open.Push(current);
            before = i;
        }

        return sequences.ConvertAll(sequence => sequence.ToArray());
    }
}
