using System.Collections.Immutable;

namespace Survey.Reports.Blocks;

/// <summary>A whole report as plain data: what painters turn into PDF or HTML.</summary>
/// <param name="Info">What it is, for metadata, header and footer.</param>
/// <param name="Cover">Its first page.</param>
/// <param name="Sections">The rest, in reading order; ids are unique.</param>
public sealed record ReportDocument(DocumentInfo Info, Cover Cover, ImmutableArray<Section> Sections);

/// <summary>What a document is.</summary>
public sealed record DocumentInfo
{
    /// <summary>Title, for metadata and the window: the question and the company.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on what it holds, for metadata.</summary>
    public required string Subject { get; init; }

    /// <summary>Who prepared it; null when nobody is named.</summary>
    public string? Author { get; init; }

    /// <summary>Language of all its text, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The instant that it bears, with its offset.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The date as its readers write it.</summary>
    public required string DateText { get; init; }

    /// <summary>Page size in paged media.</summary>
    public required PaperSize Paper { get; init; }

    /// <summary>Running header at the start of the line; not on the cover.</summary>
    public required string HeaderStart { get; init; }

    /// <summary>Running header at the end of the line.</summary>
    public required string HeaderEnd { get; init; }

    /// <summary>Running footer at the start of the line; page x of y stands at its end.</summary>
    public required string Footer { get; init; }

    /// <summary>What a web page says beside the report itself.</summary>
    public required NavigationLabels Navigation { get; init; }

    /// <summary>The consultant's accent colour, checked for contrast on white; null for none.</summary>
    public Rgb? Accent { get; init; }
}

/// <summary>What a web page says beside the report itself.</summary>
/// <param name="Parts">Name of the list of sections.</param>
/// <param name="Pdf">Text of the link to the PDF.</param>
/// <param name="Skip">Text of the link past the navigation.</param>
public sealed record NavigationLabels(string Parts, string Pdf, string Skip);

/// <summary>The first page.</summary>
/// <param name="Company">The company, above everything.</param>
/// <param name="Logo">The consultant's logo; null for none.</param>
/// <param name="Title">The title of the report.</param>
/// <param name="Subtitle">One sentence on what is in it.</param>
/// <param name="Picture">The only picture: the activities as squares; null when there is nothing to show.</param>
/// <param name="Contents">The table of contents.</param>
/// <param name="Facts">For whom, by whom, when: up to four, side by side at the foot of the page.</param>
public sealed record Cover(
    string Company, Picture? Logo, string Title, string Subtitle, Chart? Picture, Contents Contents, ImmutableArray<CoverFact> Facts);

/// <summary>A fact on the cover.</summary>
/// <param name="Label">What it is, such as "Report for".</param>
/// <param name="Lines">The lines under it, emphasised; at least one.</param>
public sealed record CoverFact(string Label, ImmutableArray<string> Lines);

/// <summary>A part of the report with a title of its own: a bookmark, an entry in the contents and in the navigation of the web page.</summary>
/// <param name="Id">Id for links: lower-case letters and hyphens.</param>
/// <param name="Label">Its short name, for navigation, contents and references.</param>
/// <param name="Kicker">The small line above the title.</param>
/// <param name="Title">The finding, as a sentence.</param>
/// <param name="Lead">What follows from it; the empty text for none.</param>
/// <param name="Start">Whether it starts a page.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record Section(string Id, string Label, string Kicker, string Title, RichText Lead, SectionStart Start, ImmutableArray<Block> Blocks);

/// <summary>Where a section starts in paged media.</summary>
public enum SectionStart
{
    /// <summary>On a new page.</summary>
    NewPage,

    /// <summary>Under the section before it, after a section rule, where its first block still fits.</summary>
    SamePage,
}
