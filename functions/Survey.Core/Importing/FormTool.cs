using System.Collections.Immutable;

namespace Survey.Core.Importing;

/// <summary>A form tool whose exports are known by the columns that it adds.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Signature">Headers that stand in every export of it, and together in no other table.</param>
/// <param name="Columns">Headers of the columns that it adds, and what each holds.</param>
internal sealed record FormTool(string Name, ImmutableArray<string> Signature, ImmutableArray<(string Header, ToolColumn Holds)> Columns)
{
    /// <summary>Whether it puts the lines of grids into a second header row, under the questions.</summary>
    public bool HasLineRow { get; init; }

    /// <summary>Whether its first header row are ids, its second the questions' texts.</summary>
    public bool HasTextRow { get; init; }
}

/// <summary>What a column that a form tool adds holds.</summary>
internal enum ToolColumn
{
    /// <summary>When somebody began, ended or was recorded.</summary>
    Time,

    /// <summary>Name, e-mail or IP address, place: who somebody is.</summary>
    Person,

    /// <summary>An id of the answer or of the link that it came by: tells repeated answers apart.</summary>
    Label,

    /// <summary>How an answer came about: whether it is whole, in which language, whether it is only a preview of the form.</summary>
    Status,

    /// <summary>Anything else of the tool's own: numbering, progress, the seed of an order.</summary>
    Bookkeeping,
}
