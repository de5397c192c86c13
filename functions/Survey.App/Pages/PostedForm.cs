using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Survey.App.Problems;

namespace Survey.App.Pages;

/// <summary>Reads form bodies.</summary>
internal static class PostedForm
{
    private const int MostFields = 1024;

    /// <summary>The last value of each field, by name. Null when it has more than 1,024 fields or a name beyond reason.</summary>
    public static async Task<ImmutableDictionary<string, string>?> ReadAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var reader = new FormReader(new MemoryStream(body)) { ValueCountLimit = MostFields, ValueLengthLimit = RequestBody.Limit };
        try
        {
            var form = await reader.ReadFormAsync(cancellationToken);
            return form.ToImmutableDictionary(field => field.Key, field => field.Value[^1] ?? "", StringComparer.Ordinal);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
