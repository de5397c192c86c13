using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Survey.App.Importing;
using Survey.Core.Importing;

namespace Survey.Cli.Batches;

/// <summary>The files that a batch reads.</summary>
internal sealed class BatchInputs
{
    private readonly BatchPlan _plan;
    private readonly ImmutableArray<OutputFile> _hashes;

    private BatchInputs(BatchPlan plan, ImmutableArray<OutputFile> hashes) => (_plan, _hashes) = (plan, hashes);

    /// <summary>Version of the program that runs.</summary>
    public static string Program { get; } =
        typeof(BatchInputs).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>As in <see cref="BatchManifest.Fingerprint"/>.</summary>
    public string Fingerprint
    {
        get
        {
            string?[] parts =
            [
                Program, $"{_plan.Questionnaire.Version}", $"{_plan.MinimumGroup}", $"{_plan.Paper}", $"{_plan.ShowComments}", _plan.Consultant, _plan.Company,
                _plan.MappingHash, _plan.Invited.Text, .. _hashes.Select(file => $"{file.File}:{file.Sha256}"),
            ];
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
        }
    }

    /// <summary>Takes the hashes of the files.</summary>
    public static async Task<BatchInputs> HashAsync(BatchPlan plan, CancellationToken cancellationToken)
    {
        var hashes = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var file in plan.Files)
        {
            await using var stream = file.OpenRead();
            var hash = await SHA256.HashDataAsync(stream, cancellationToken);
            hashes.Add(new(file.Name, stream.Length, Convert.ToHexStringLower(hash)));
        }

        // The same answers twice would count everybody twice.
        if (plan.Files.Zip(hashes).GroupBy(file => file.Second.Sha256).FirstOrDefault(alike => alike.Count() > 1) is { } copies)
            throw new UnusableArgumentException($"FILE: {string.Join(" and ", copies.Select(file => $"\"{file.First}\""))} have the same content; give it once.");

        return new(plan, hashes.ToImmutable());
    }

    /// <summary>Reads all files into a spool, and says what became of each.</summary>
    public async Task<ImmutableArray<ImportOutcome>> ReadAsync(ResponseSpool spool, RejectedList rejected, CancellationToken cancellationToken)
    {
        var outcomes = ImmutableArray.CreateBuilder<ImportOutcome>();
        foreach (var file in _plan.Files)
        {
            var settings = new ImportSettings
            {
                Questionnaire = _plan.Questionnaire,
                Company = _plan.Company ?? Path.GetFileNameWithoutExtension(file.Name),
                Mapping = _plan.Mapping,
            };
            await using var stream = file.OpenRead();
            outcomes.Add(await ResponseImporter.ReadAsync(stream, file.Name, settings, spool, rejected.Add, cancellationToken));
            await rejected.FlushAsync(cancellationToken);
        }

        return outcomes.ToImmutable();
    }

    /// <summary>What the manifest says of the files.</summary>
    public ImmutableArray<ManifestInput> Describe(ImmutableArray<ImportOutcome> outcomes) =>
        [.. _hashes.Zip(outcomes, (file, read) => new ManifestInput(file.File, file.Bytes, file.Sha256, read.Format, read.RowsRead, read.RowsRejected))];
}
