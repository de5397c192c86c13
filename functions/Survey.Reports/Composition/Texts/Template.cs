using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Texts;

/// <summary>A text with gaps, parsed once. Filling one allocates its result and nothing else.</summary>
/// <param name="key">Its key, for messages.</param>
/// <param name="segments">Its parts.</param>
internal sealed class Template(string key, Segment[] segments)
{
    private readonly string? constant = segments is [] ? "" : segments is [{ Kind: SegmentKind.Literal } only] ? only.Text : null;
    private readonly int runs = CountRuns(segments);

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<Segment> Segments => segments;

    /// <summary>Fills the gaps; emphasis and references are left out.</summary>
    /// <exception cref="ArgumentException">A gap has no value.</exception>
    [SkipLocalsInit]
    public string Fill(ReportTexts texts, ReadOnlySpan<Argument> arguments)
    {
        if (constant is not null)
            return constant;
        var buffer = new TextBuffer(stackalloc char[512]);
        foreach (var segment in segments)
            Write(ref buffer, segment, texts, arguments);
        var text = buffer.ToString();
        buffer.Dispose();
        return text;
    }

    /// <summary>Fills the gaps and keeps emphasis and references.</summary>
    /// <exception cref="ArgumentException">A gap has no value.</exception>
    [SkipLocalsInit]
    public RichText FillRich(ReportTexts texts, ReadOnlySpan<Argument> arguments)
    {
        if (constant is not null)
            return RichText.Of(constant);
        var result = new Run[runs];
        var count = 0;
        var buffer = new TextBuffer(stackalloc char[512]);
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Kind == SegmentKind.Reference)
                result[count++] = Run.Reference(segments[i].Text, texts.PageReference);
            else if (IsWhole(i) && Find(arguments, segments[i].Text, key) is { Text.Length: > 0 } whole)
                result[count++] = Run.Of(whole.Text, segments[i].Emphasis);
            else
                Write(ref buffer, segments[i], texts, arguments);
            if (buffer.Length > 0 && (i == segments.Length - 1 || !Continues(segments[i], segments[i + 1])))
                result[count++] = Run.Of(buffer.TakeFrom(0), segments[i].Emphasis);
        }

        buffer.Dispose();
        return new RichText(ImmutableCollectionsMarshal.AsImmutableArray(count == runs ? result : result[..count]));
    }

    /// <summary>Fills the gaps into a text that is being written; emphasis and references are left out.</summary>
    /// <exception cref="ArgumentException">A gap has no value.</exception>
    public void WriteTo(ref TextBuffer buffer, ReportTexts texts, scoped ReadOnlySpan<Argument> arguments)
    {
        foreach (var segment in segments)
            Write(ref buffer, segment, texts, arguments);
    }

    private static void Write(ref TextBuffer buffer, Segment segment, ReportTexts texts, scoped ReadOnlySpan<Argument> arguments, string key)
    {
        if (segment.Kind == SegmentKind.Literal)
        {
            buffer.Append(segment.Text);
            return;
        }

        if (segment.Kind == SegmentKind.Reference)
            return;
        ref readonly var argument = ref Find(arguments, segment.Text, key);
        if (segment.Kind == SegmentKind.Choice)
            segment.Forms[texts.IsFirstPlural(argument.Number) ? 0 : 1].WriteTo(ref buffer, texts, arguments);
        else
            WriteValue(ref buffer, argument, segment.Format, texts);
    }

    private static void WriteValue(ref TextBuffer buffer, in Argument argument, GapFormat format, ReportTexts texts)
    {
        if (argument.Clauses.Write is { } write)
        {
            WriteClauses(ref buffer, argument.Clauses.Count, write, texts.ClauseSeparator);
            return;
        }

        var text = argument.Text ?? (format == GapFormat.Plain
            ? argument.Number.ToString(CultureInfo.InvariantCulture)
            : texts.NumberWord(argument.Number));
        if (text.Length == 0 || format is GapFormat.Plain or GapFormat.Word)
        {
            buffer.Append(text);
            return;
        }

        buffer.Append(format == GapFormat.Capital ? char.ToUpperInvariant(text[0]) : KeepsCapital(text) ? text[0] : char.ToLowerInvariant(text[0]));
        buffer.Append(text.AsSpan(1));
    }

    private static void WriteClauses(ref TextBuffer buffer, int count, ClauseWriter write, string separator)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                buffer.Append(separator);
            write(ref buffer, i);
        }
    }

    /// <summary>An abbreviation, and a word of one letter such as "I", keep their capital inside a sentence.</summary>
    private static bool KeepsCapital(string text) => text.Length > 1 && (char.IsUpper(text[1]) || text[1] is ' ' or '\'' or '’');

    private static ref readonly Argument Find(ReadOnlySpan<Argument> arguments, string name, string key)
    {
        foreach (ref readonly var argument in arguments)
            if (argument.Name == name)
                return ref argument;
        throw new ArgumentException($"The text '{key}' has a gap '{name}' that nothing fills.", nameof(arguments));
    }

    // A gap that is a run of its own needs no copy of its text.
    private bool IsWhole(int index) =>
        segments[index] is { Kind: SegmentKind.Gap, Format: GapFormat.Plain }
        && (index == 0 || !Continues(segments[index - 1], segments[index]))
        && (index == segments.Length - 1 || !Continues(segments[index], segments[index + 1]));

    private static bool Continues(Segment current, Segment next) =>
        next.Kind != SegmentKind.Reference && current.Kind != SegmentKind.Reference && current.Emphasis == next.Emphasis;

    private static int CountRuns(Segment[] segments)
    {
        var count = segments.Length == 0 ? 0 : 1;
        for (var i = 1; i < segments.Length; i++)
            count += Continues(segments[i - 1], segments[i]) ? 0 : 1;
        return count;
    }

    private void Write(ref TextBuffer buffer, Segment segment, ReportTexts texts, scoped ReadOnlySpan<Argument> arguments) =>
        Write(ref buffer, segment, texts, arguments, key);
}
