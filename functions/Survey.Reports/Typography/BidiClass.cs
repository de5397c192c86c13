namespace Survey.Reports.Typography;

/// <summary>The property Bidi_Class of a character, by the short names that Unicode Standard Annex 9 uses (table 4).</summary>
internal enum BidiClass : byte
{
    /// <summary>Left to right.</summary>
    L,

    /// <summary>Right to left.</summary>
    R,

    /// <summary>Arabic letter: right to left, and turns European numbers after it into Arabic ones.</summary>
    AL,

    /// <summary>European number.</summary>
    EN,

    /// <summary>European separator: plus and minus.</summary>
    ES,

    /// <summary>European terminator: currency, percent, degree.</summary>
    ET,

    /// <summary>Arabic number.</summary>
    AN,

    /// <summary>Common separator: comma, full stop, colon.</summary>
    CS,

    /// <summary>Mark without width of its own.</summary>
    NSM,

    /// <summary>Boundary neutral: most control and format characters.</summary>
    BN,

    /// <summary>Paragraph separator.</summary>
    B,

    /// <summary>Segment separator: tab.</summary>
    S,

    /// <summary>White space.</summary>
    WS,

    /// <summary>Other neutral.</summary>
    ON,

    /// <summary>Begins an embedding from left to right.</summary>
    LRE,

    /// <summary>Begins an override from left to right.</summary>
    LRO,

    /// <summary>Begins an embedding from right to left.</summary>
    RLE,

    /// <summary>Begins an override from right to left.</summary>
    RLO,

    /// <summary>Ends an embedding or override.</summary>
    PDF,

    /// <summary>Begins an isolate from left to right.</summary>
    LRI,

    /// <summary>Begins an isolate from right to left.</summary>
    RLI,

    /// <summary>Begins an isolate in the direction of its first strong character.</summary>
    FSI,

    /// <summary>Ends an isolate.</summary>
    PDI,
}
