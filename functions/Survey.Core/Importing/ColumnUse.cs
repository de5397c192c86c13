namespace Survey.Core.Importing;

/// <summary>What a column is used for.</summary>
public enum ColumnUse
{
    /// <summary>Its cells are the answers of a field.</summary>
    Answers,

    /// <summary>A mark in it chooses one answer of a field; other columns stand for the other answers.</summary>
    Choice,

    /// <summary>It is something that a form tool adds or that shows who somebody is: dropped when read, never kept.</summary>
    Dropped,

    /// <summary>It is not understood, and left out.</summary>
    Ignored,
}
