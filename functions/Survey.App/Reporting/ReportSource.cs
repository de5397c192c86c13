using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Survey.App.Assessments;
using Survey.App.Storage;
using Survey.App.Workspaces;

namespace Survey.App.Reporting;

/// <summary>All that a report is made of.</summary>
/// <param name="Assessment">The closed assessment.</param>
/// <param name="Heads">Its head counts.</param>
/// <param name="Look">Whom it names as consultant and how it looks.</param>
/// <param name="Result">Its published result, as stored.</param>
internal sealed record ReportSource(Assessment Assessment, HeadCounts Heads, Branding Look, string Result)
{
    /// <summary>What the names of all PDFs beside an assessment begin with.</summary>
    public const string FilePrefix = "report-";

    /// <summary>
    /// The name that the PDF is kept under, made of everything in it that can change after the close: comments and comparison turned off, a comment
    /// deleted, another look. So a file is never out of date: after a change another one is looked for, and made if it is not there.
    /// </summary>
    public string FileName
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes(Result));
            hash.AppendData([Assessment.ShowComments ? (byte)1 : (byte)0, Assessment.OutsideBenchmark ? (byte)1 : (byte)0]);
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(Look, StorageJson.Default.Branding));
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(Heads, StorageJson.Default.HeadCounts));
            return $"{FilePrefix}{Convert.ToHexStringLower(hash.GetHashAndReset()[..16])}.pdf";
        }
    }
}
