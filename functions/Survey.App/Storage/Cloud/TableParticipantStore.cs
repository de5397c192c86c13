using System.Collections.Immutable;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.Core.Questions;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Who was invited: partition the assessment, one row a person. Links are other partitions and are written first; a journal row names
/// them until the people's rows are in, so that whatever a crash leaves behind is deleted with the assessment.
/// </summary>
internal sealed class TableParticipantStore(TableRows participants, LinkIndex links) : IParticipantStore
{
    private const string Name = "Name", Email = "Email", Function = "Function", TokenHash = "TokenHash", SealedToken = "SealedToken", Answered = "Answered";
    private const string Id = "Id", AssessmentId = "AssessmentId", Person = "p.", AfterPeople = "p/", Journal = "j.", Hashes = "Hashes";

    /// <inheritdoc/>
    public async Task AddAsync(string assessmentId, ImmutableArray<Participant> added, CancellationToken cancellationToken)
    {
        Require(assessmentId, added);
        if (added.IsEmpty)
            return;

        var partition = TableKey.Of(assessmentId);
        var batch = Guid.NewGuid().ToString("n");
        var hashes = added.Select(person => person.TokenHash).ToImmutableArray();
        var journal = new TableEntity(partition, Journal + batch) { [Hashes] = hashes.SelectMany(hash => hash).ToArray() };
        await participants.PutAsync(journal, cancellationToken);
        var isNew = await links.AddAllAsync(batch, partition, added.Select(person => (person.TokenHash, Key(person.Id))), cancellationToken)
            && await participants.InsertAllAsync([.. added.Select(Write)], cancellationToken);
        if (!isNew)
            await links.DeleteAllAsync(hashes, batch, cancellationToken);
        await participants.DeleteAsync(partition, journal.RowKey, ETag.All, cancellationToken);
        if (!isNew)
            throw new InvalidOperationException("A participant with this id or token hash exists; none of the batch was added.");
    }

    /// <inheritdoc/>
    public async Task<Participant?> FindByTokenAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(tokenHash.Length, nameof(tokenHash));
        var target = await links.FindAsync(LinkKind.Survey, tokenHash, cancellationToken);
        var row = await participants.FindAsync(target.Partition, target.Row, cancellationToken);
        return row is not null && CryptographicOperations.FixedTimeEquals(row.GetBinary(TokenHash), tokenHash.AsSpan()) ? Read(row) : null;
    }

    /// <inheritdoc/>
    public async Task<Participant?> FindAsync(string assessmentId, string participantId, CancellationToken cancellationToken) =>
        await participants.FindAsync(TableKey.Of(assessmentId), Key(participantId), cancellationToken) is { } row ? Read(row) : null;

    /// <inheritdoc/>
    public async Task<Page<Participant>> ListAsync(
        string assessmentId, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var filter = PeopleAfter(assessmentId, Person + PageToken.Read(continuation));
        var rows = await participants.ReadAsync(filter, Math.Min(maximum + 1, StorageLimits.PageItems), null, cancellationToken)
            .Take(maximum + 1)
            .ToListAsync(cancellationToken);
        var last = rows.Count > maximum ? PageToken.After(rows[maximum - 1].RowKey[Person.Length..]) : null;
        return new([.. rows.Take(maximum).Select(Read)], last);
    }

    /// <inheritdoc/>
    public async Task<ParticipantCount> CountAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var invited = 0;
        var answered = 0;
        await foreach (var row in participants.ReadAsync(PeopleAfter(assessmentId, Person), StorageLimits.PageItems, [Answered], cancellationToken))
        {
            invited++;
            answered += row.GetBoolean(Answered) == true ? 1 : 0;
        }

        return new(invited, answered);
    }

    /// <inheritdoc/>
    public Task EraseSealedTokensAsync(string assessmentId, CancellationToken cancellationToken) =>
        EraseAsync(assessmentId, SealedToken, row => row.GetBinary(SealedToken) is { Length: > 0 }, Array.Empty<byte>(), cancellationToken);

    /// <inheritdoc/>
    public Task EraseFunctionsAsync(string assessmentId, CancellationToken cancellationToken) =>
        EraseAsync(assessmentId, Function, row => Text(row, Function) is not null, "", cancellationToken);

    /// <inheritdoc/>
    public async Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken)
    {
        // Links first: without the rows that name them they could not be found again.
        var columns = TableRows.KeysAlone.AddRange(TokenHash, Hashes);
        var filter = TableRows.Filter($"PartitionKey eq {TableKey.Of(assessmentId)}");
        var rows = await participants.ReadAsync(filter, StorageLimits.PageItems, columns, cancellationToken).ToListAsync(cancellationToken);
        var hashes = rows.SelectMany(row => (row.GetBinary(TokenHash) ?? row.GetBinary(Hashes) ?? []).Chunk(StorageLimits.KeyBytes));
        await links.DeleteAllAsync(hashes.Select(hash => hash.ToImmutableArray()), batch: null, cancellationToken);
        await participants.DeleteAllAsync(rows, cancellationToken);
    }

    /// <summary>Whether there is such a person.</summary>
    public async Task<bool> ExistsAsync(string assessmentId, string participantId, CancellationToken cancellationToken) =>
        await participants.FindAsync(TableKey.Of(assessmentId), Key(participantId), cancellationToken) is not null;

    /// <summary>Sets a person's mark and nothing else. False when there is no such person.</summary>
    public Task<bool> MarkAsync(string assessmentId, string participantId, bool answered, CancellationToken cancellationToken) =>
        participants.MergeAsync(new TableEntity(TableKey.Of(assessmentId), Key(participantId)) { [Answered] = answered }, cancellationToken);

    /// <summary>
    /// Deletes a person and their link unless they have answered; decided on their row, which a mark changes. A journal row names the link meanwhile, as
    /// it does when people are added.
    /// </summary>
    public async Task<RemovalOutcome> RemoveAsync(string assessmentId, string participantId, CancellationToken cancellationToken)
    {
        var (partition, key) = (TableKey.Of(assessmentId), Key(participantId));
        if (await participants.FindAsync(partition, key, cancellationToken) is not { } row)
            return RemovalOutcome.Unknown;

        var tokenHash = row.GetBinary(TokenHash)!;
        var journal = new TableEntity(partition, Journal + Guid.NewGuid().ToString("n")) { [Hashes] = tokenHash };
        await participants.PutAsync(journal, cancellationToken);
        var outcome = await RemoveRowAsync(partition, key, cancellationToken);
        if (outcome == RemovalOutcome.Removed)
            await links.DeleteAsync(LinkKind.Survey, [.. tokenHash], cancellationToken);
        await participants.DeleteAsync(partition, journal.RowKey, ETag.All, cancellationToken);
        return outcome;
    }

    private async Task<RemovalOutcome> RemoveRowAsync(string partition, string key, CancellationToken cancellationToken)
    {
        while (await participants.FindAsync(partition, key, cancellationToken) is { } row)
        {
            if (row.GetBoolean(Answered) == true)
                return RemovalOutcome.Answered;
            if (await participants.TryDeleteAsync(partition, key, row.ETag, cancellationToken))
                return RemovalOutcome.Removed;
        }

        return RemovalOutcome.Unknown;
    }

    // An empty value stands for none: a property that is set to nothing is left as it was.
    private async Task EraseAsync(
        string assessmentId, string property, Func<TableEntity, bool> isThere, object empty, CancellationToken cancellationToken)
    {
        var columns = TableRows.KeysAlone.Add(property);
        var rows = await participants.ReadAsync(PeopleAfter(assessmentId, Person), StorageLimits.PageItems, columns, cancellationToken)
            .Where(isThere)
            .Select(row => new TableEntity(row.PartitionKey, row.RowKey) { [property] = empty })
            .ToListAsync(cancellationToken);
        await participants.MergeAllAsync(rows, cancellationToken);
    }

    private static string Key(string participantId) => Person + TableKey.Of(participantId);

    private static string PeopleAfter(string assessmentId, string row) =>
        TableRows.Filter($"PartitionKey eq {TableKey.Of(assessmentId)} and RowKey gt {row} and RowKey lt {AfterPeople}");

    private static void Require(string assessmentId, ImmutableArray<Participant> added)
    {
        if (added.Length > StorageLimits.BatchRows)
            throw new ArgumentException($"{added.Length} participants are more than the {StorageLimits.BatchRows} of one call.", nameof(added));

        foreach (var person in added)
        {
            StorageLimits.RequireKey(person.TokenHash.Length, nameof(added));
            if (person.AssessmentId != assessmentId)
                throw new ArgumentException($"Participant '{person.Id}' belongs to another assessment.", nameof(added));
        }

        if (added.DistinctBy(person => person.Id).Count() < added.Length || added.DistinctBy(person => TableKey.Of(person.TokenHash)).Count() < added.Length)
            throw new InvalidOperationException("Two participants of the batch share an id or a token hash; none of it was added.");
    }

    private static TableEntity Write(Participant person) => new(TableKey.Of(person.AssessmentId), Key(person.Id))
    {
        [AssessmentId] = person.AssessmentId,
        [Id] = person.Id,
        [Name] = person.Name,
        [Email] = person.Email,
        [Function] = person.Function?.ToString(),
        [TokenHash] = person.TokenHash.ToArray(),
        [SealedToken] = person.SealedToken?.ToArray() ?? [],
        [Answered] = person.Answered,
    };

    private static Participant Read(TableEntity row) => new()
    {
        AssessmentId = row.GetString(AssessmentId)!,
        Id = row.GetString(Id)!,
        Name = Text(row, Name),
        Email = Text(row, Email),
        Function = Text(row, Function) is { } function ? Enum.Parse<RespondentFunction>(function) : null,
        TokenHash = [.. row.GetBinary(TokenHash)!],
        SealedToken = row.GetBinary(SealedToken) is { Length: > 0 } sealedToken ? [.. sealedToken] : null,
        Answered = row.GetBoolean(Answered) == true,
    };

    private static string? Text(TableEntity row, string property) => row.TryGetValue(property, out var value) && value is string { Length: > 0 } text ? text : null;
}
