using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Survey.App.Batches;

/// <summary>Tells whether two requests ask for the same: the same file with the same settings. The file's name does not count.</summary>
[JsonSerializable(typeof(BatchSettings))]
internal sealed partial class BatchDigest : JsonSerializerContext
{
    /// <summary>SHA-256 of both, 32 bytes.</summary>
    /// <param name="fileHash">SHA-256 of the file.</param>
    /// <param name="settings">The settings as they came in.</param>
    public static ImmutableArray<byte> Of(ImmutableArray<byte> fileHash, BatchSettings settings) =>
        [.. SHA256.HashData([.. fileHash, .. JsonSerializer.SerializeToUtf8Bytes(settings, Default.BatchSettings)])];
}
