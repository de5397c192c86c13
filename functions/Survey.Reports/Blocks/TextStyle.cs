namespace Survey.Reports.Blocks;

/// <summary>Type tokens: what a text is. <see cref="TypeScale"/> holds sizes; nothing else in reports names a point size.</summary>
public enum TextStyle
{
    /// <summary>Title on the cover.</summary>
    Cover,

    /// <summary>Subtitle on the cover.</summary>
    CoverLead,

    /// <summary>The index as a figure.</summary>
    Figure,

    /// <summary>Title of a page.</summary>
    Title,

    /// <summary>A finding or an action on the verdict page; scores in charts.</summary>
    Finding,

    /// <summary>The sentence under a page's title.</summary>
    Lead,

    /// <summary>Title of a chart, of a recommendation, of a part of a page.</summary>
    ChartTitle,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>Running text, emphasised.</summary>
    BodyStrong,

    /// <summary>Side text, kickers, tables.</summary>
    Side,

    /// <summary>Side text, emphasised.</summary>
    SideStrong,

    /// <summary>Smaller side text.</summary>
    Small,

    /// <summary>Smaller side text, emphasised.</summary>
    SmallStrong,

    /// <summary>Axes, notes, header and footer: the smallest there is.</summary>
    Note,

    /// <summary>Notes, emphasised.</summary>
    NoteStrong,
}
