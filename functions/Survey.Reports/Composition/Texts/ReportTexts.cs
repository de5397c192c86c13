using System.Collections.Immutable;
using System.Globalization;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Texts;

/// <summary>Every word of a report in one language: one embedded file, parsed once.</summary>
internal sealed class ReportTexts
{
    private const string Fallback = "en";
    private const string Folder = "texts/";
    private static readonly Dictionary<string, Lazy<ReportTexts>> Languages = FindLanguages();

    private readonly Dictionary<string, Template> templates;
    private readonly string[] numberWords;
    private readonly string[] months;
    private readonly string[] percents;
    private readonly string[] tenths;
    private readonly TableCell[] tenthCells;
    private readonly int[] firstPlural;

    private ReportTexts(string language, Dictionary<string, string> texts)
    {
        Language = language;
        templates = new Dictionary<string, Template>(texts.Count, StringComparer.Ordinal);
        foreach (var (key, text) in texts)
            templates.Add(key, TemplateParser.Parse(key, text));
        numberWords = texts["number.words"].Split('|');
        months = texts["date.months"].Split('|');
        firstPlural = [.. texts["number.singular"].Split('|').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        percents = [.. Enumerable.Range(0, 101).Select(value => Say("number.percent", ("value", value)))];
        Bands = [Say(HeadKey(Band.Tangled)), Say(HeadKey(Band.Blurred)), Say(HeadKey(Band.Defined)), Say(HeadKey(Band.Clear))];
        PageReference = texts["reference.page"];
        ClauseSeparator = texts["list.clauses"];
        tenths = [.. Enumerable.Range(0, 11).Select(value => Decimals(value / 10.0, "0.0"))];
        tenthCells = [.. tenths.Select(text => TableCell.Of(text))];
        NoneCell = TableCell.Of(Say("number.none"));
    }

    /// <summary>BCP 47 tag of the language.</summary>
    public string Language { get; }

    /// <summary>Names of the bands from tangled to clear, as heads.</summary>
    public ImmutableArray<string> Bands { get; }

    /// <summary>Wording of a reference to a section in paged media.</summary>
    public string PageReference { get; }

    /// <summary>What parts clauses from one another.</summary>
    public string ClauseSeparator { get; }

    /// <summary>A cell where no figure is shown.</summary>
    public TableCell NoneCell { get; }

    /// <summary>Keys of all texts.</summary>
    public IEnumerable<string> Keys => templates.Keys;

    /// <summary>The texts of a language; English where there are none in it.</summary>
    /// <param name="language">BCP 47 tag; region and script are ignored where only the language has texts.</param>
    public static ReportTexts For(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(tag.LastIndexOf('-'), 0)])
            if (Languages.TryGetValue(tag, out var texts))
                return texts.Value;
        return Languages[Fallback].Value;
    }

    /// <summary>Fills a text.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Say(string key, params ReadOnlySpan<Argument> arguments) => templates[key].Fill(this, arguments);

    /// <summary>Fills a text and keeps its emphasis and references.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public RichText Rich(string key, params ReadOnlySpan<Argument> arguments) => templates[key].FillRich(this, arguments);

    /// <summary>Fills a text into one that is being written.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public void Write(ref TextBuffer buffer, string key, params ReadOnlySpan<Argument> arguments) => templates[key].WriteTo(ref buffer, this, arguments);

    /// <summary>A whole percentage from 0 to 100 with its sign.</summary>
    public string Percent(int value) => percents[Math.Clamp(value, 0, 100)];

    /// <summary>A number as a word where the language writes it so, in digits otherwise.</summary>
    public string NumberWord(int value) =>
        (uint)value < (uint)numberWords.Length ? numberWords[value] : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a number takes the first of two plural forms.</summary>
    public bool IsFirstPlural(int value) => Array.IndexOf(firstPlural, value) >= 0;

    /// <summary>A number with two decimals.</summary>
    public string TwoDecimals(double value) => Decimals(value, "0.00");

    /// <summary>A number with one decimal.</summary>
    public string OneDecimal(double value) => Decimals(value, "0.0");

    /// <summary>An agreement, 0 to 1, with one decimal; a dash for none.</summary>
    public string Tenth(double? value) => value is { } share ? tenths[Tenths(share)] : Say("number.none");

    /// <summary>The same as a cell.</summary>
    public TableCell TenthCell(double? value) => value is { } share ? tenthCells[Tenths(share)] : NoneCell;

    /// <summary>A difference with its sign; nothing before zero.</summary>
    public string Signed(int value) => value switch
    {
        > 0 => Say("number.plus", ("value", value)),
        < 0 => Say("number.minus", ("value", -value)),
        _ => "0",
    };

    /// <summary>A date.</summary>
    public string Date(DateOnly date) => Say("date.full", ("day", date.Day), ("month", months[date.Month - 1]), ("year", Digits(date.Year)));

    /// <summary>A month of a year.</summary>
    public string Month(DateOnly date) => Say("date.month", ("month", months[date.Month - 1]), ("year", Digits(date.Year)));

    /// <summary>The days from one date to another, as short as it can be said.</summary>
    public string Dates(DateOnly from, DateOnly to)
    {
        if (from == to)
            return Date(to);
        if (from.Year != to.Year)
            return Say("date.range", ("from", Date(from)), ("to", Date(to)));
        return from.Month == to.Month
            ? Say("date.days", ("from", from.Day), ("to", Date(to)))
            : Say("date.range", ("from", Say("date.day", ("day", from.Day), ("month", months[from.Month - 1]))), ("to", Date(to)));
    }

    /// <summary>Items as a list inside a sentence: "a, b and c". Empty for none.</summary>
    public string List(ReadOnlySpan<string> items)
    {
        if (items.Length < 2)
            return items.Length == 0 ? "" : items[0];
        var buffer = new TextBuffer(stackalloc char[512]);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                buffer.Append(Say(i == items.Length - 1 ? "list.last" : "list.separator"));
            buffer.Append(items[i]);
        }

        var text = buffer.ToString();
        buffer.Dispose();
        return text;
    }

    /// <summary>Names as a list inside a sentence: the first as it is, the others as the language writes them there.</summary>
    public string NameList(ReadOnlySpan<string> names)
    {
        var inside = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
            inside[i] = i == 0 ? names[i] : Say("list.name", ("name", names[i]));
        return List(inside);
    }

    /// <summary>A band inside a sentence.</summary>
    public string BandWord(Band band) => Say(band switch
    {
        Band.Tangled => "band.tangled",
        Band.Blurred => "band.blurred",
        Band.Defined => "band.defined",
        _ => "band.clear",
    });

    /// <summary>A band as a head.</summary>
    public string BandHead(Band band) => Bands[(int)band];

    /// <summary>A function inside a sentence.</summary>
    public string FunctionWord(RespondentFunction function) => Say(function switch
    {
        RespondentFunction.Sales => "function.sales",
        RespondentFunction.Marketing => "function.marketing",
        RespondentFunction.Leadership => "function.leadership",
        _ => "function.other",
    });

    /// <summary>A function as a head.</summary>
    public string FunctionHead(RespondentFunction function) => Say(function switch
    {
        RespondentFunction.Sales => "function.sales.head",
        RespondentFunction.Marketing => "function.marketing.head",
        RespondentFunction.Leadership => "function.leadership.head",
        _ => "function.other.head",
    });

    /// <summary>Reads the texts of a language that a stream holds.</summary>
    internal static ReportTexts Read(string language, Stream stream) => new(language, TextFile.Read(stream));

    private static Dictionary<string, Lazy<ReportTexts>> FindLanguages()
    {
        var languages = new Dictionary<string, Lazy<ReportTexts>>(StringComparer.OrdinalIgnoreCase);
        var assembly = typeof(ReportTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal))
                continue;
            var language = Path.GetFileNameWithoutExtension(name);
            languages.Add(language, new Lazy<ReportTexts>(() =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return Read(language, stream);
            }));
        }

        return languages;
    }

    private static string HeadKey(Band band) => band switch
    {
        Band.Tangled => "band.tangled.head",
        Band.Blurred => "band.blurred.head",
        Band.Defined => "band.defined.head",
        _ => "band.clear.head",
    };

    private string Decimals(double value, string format)
    {
        var digits = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture).Replace(".", Say("number.decimal"), StringComparison.Ordinal);
        return value < 0 ? Say("number.minus", ("value", digits)) : digits;
    }

    private static int Tenths(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 10, MidpointRounding.AwayFromZero);

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
