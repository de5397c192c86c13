using System.Collections.Immutable;
using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class AssessmentStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task Find_EveryFieldSet_IsAsAdded()
    {
        var added = AnAssessment() with
        {
            RequestedByRole = "Chief Executive",
            Purpose = "To grow",
            CompleteClosesAt = Now.AddDays(3).AddTicks(7),
            HasParticipants = true,
            HasAnswers = true,
            State = AssessmentState.Reported,
            ClosedAt = Now.AddDays(4),
            Report = new ReportAccess(Key("report"), Key("sealed"), Now, Now.AddDays(1)),
        };
        await Stores.Assessments.AddAsync(added, Token);

        var found = (await Stores.Assessments.FindAsync("a1", Token))!.Value;
        Assert.Equal(added.Report.TokenHash, found.Report!.TokenHash);
        Assert.Equal(added.Report.SealedToken!.Value, found.Report.SealedToken!.Value);
        Assert.Equal(added with { Report = null }, found with { Report = null });
    }

    [Fact]
    public async Task Find_Forecast_IsAsAdded()
    {
        var forecast = ImmutableSortedDictionary<string, double>.Empty.Add("insight", 0.1 + 0.2).Add("remit", 55);
        await Stores.Assessments.AddAsync(AnAssessment() with { Forecast = forecast }, Token);
        Assert.Equal(forecast, (await Stores.Assessments.FindAsync("a1", Token))!.Value.Forecast);
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Find_HostileTexts_AreAsAdded(string text)
    {
        var added = AnAssessment(text, text) with { Company = text, RequestedBy = text };
        await Stores.Assessments.AddAsync(added, Token);

        Assert.Equal(added, (await Stores.Assessments.FindAsync(text, Token))!.Value);
        Assert.Equal([added], (await Stores.Assessments.ListAsync(text, 10, null, Token)).Items);
        await Stores.Assessments.DeleteAsync(text, Token);
        Assert.Null(await Stores.Assessments.FindAsync(text, Token));
    }

    [Fact]
    public async Task Find_UnknownId_IsNull() => Assert.Null(await Stores.Assessments.FindAsync("nobody", Token));

    [Fact]
    public async Task Find_AfterReopening_IsAsAcknowledged()
    {
        await Stores.Assessments.AddAsync(AnAssessment(), Token);
        await Stores.ReopenAsync();
        Assert.Equal(AnAssessment(), (await Stores.Assessments.FindAsync("a1", Token))!.Value);
    }

    [Fact]
    public async Task Add_IdExists_IsFalseAndKeepsTheFirst()
    {
        Assert.True(await Stores.Assessments.AddAsync(AnAssessment(), Token));
        Assert.False(await Stores.Assessments.AddAsync(AnAssessment() with { Company = "Other" }, Token));
        Assert.Equal("Aster & Daughters", (await Stores.Assessments.FindAsync("a1", Token))!.Value.Company);
    }

    [Fact]
    public async Task Update_CurrentETag_ReplacesAndChangesTheETag()
    {
        await Stores.Assessments.AddAsync(AnAssessment(), Token);
        var read = (await Stores.Assessments.FindAsync("a1", Token))!;
        Assert.True(await Stores.Assessments.UpdateAsync(read.Value with { Company = "New" }, read.ETag, Token));

        var again = (await Stores.Assessments.FindAsync("a1", Token))!;
        Assert.Equal("New", again.Value.Company);
        Assert.NotEqual(read.ETag, again.ETag);
    }

    [Fact]
    public async Task Update_StaleETag_IsFalseAndChangesNothing()
    {
        await Stores.Assessments.AddAsync(AnAssessment(), Token);
        var read = (await Stores.Assessments.FindAsync("a1", Token))!;
        await Stores.Assessments.UpdateAsync(read.Value with { Company = "First" }, read.ETag, Token);
        Assert.False(await Stores.Assessments.UpdateAsync(read.Value with { Company = "Second" }, read.ETag, Token));
        Assert.Equal("First", (await Stores.Assessments.FindAsync("a1", Token))!.Value.Company);
    }

    [Fact]
    public async Task Update_ManyAtOneETag_ExactlyOneSucceeds()
    {
        await Stores.Assessments.AddAsync(AnAssessment(), Token);
        var read = (await Stores.Assessments.FindAsync("a1", Token))!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            number => Task.Run(() => Stores.Assessments.UpdateAsync(read.Value with { Company = $"c{number}" }, read.ETag, Token), Token)));

        Assert.Single(outcomes, succeeded => succeeded);
        Assert.Equal($"c{Array.IndexOf(outcomes, true)}", (await Stores.Assessments.FindAsync("a1", Token))!.Value.Company);
    }

    [Fact]
    public async Task Update_GoneOrMadeAgain_IsFalse()
    {
        await Stores.Assessments.AddAsync(AnAssessment(), Token);
        var read = (await Stores.Assessments.FindAsync("a1", Token))!;
        await Stores.Assessments.DeleteAsync("a1", Token);
        Assert.False(await Stores.Assessments.UpdateAsync(read.Value, read.ETag, Token));
        await Stores.Assessments.AddAsync(AnAssessment(), Token);
        Assert.False(await Stores.Assessments.UpdateAsync(read.Value, read.ETag, Token));
    }

    [Fact]
    public async Task List_ManyAssessments_GivesOwnWorkspaceInOrdinalOrder()
    {
        string[] ids = ["b", "a-2", "A", "z", "a", "a10", "a2"];
        foreach (var id in ids)
            await Stores.Assessments.AddAsync(AnAssessment(id), Token);
        await Stores.Assessments.AddAsync(AnAssessment("other", "w2"), Token);

        var listed = await ReadAllAsync(continuation => Stores.Assessments.ListAsync("w1", 2, continuation, Token), 2);
        Assert.Equal(ids.Order(StringComparer.Ordinal), listed.Select(assessment => assessment.Id));
    }

    [Fact]
    public async Task List_ChangesBetweenPages_NeitherRepeatsNorSkipsTheOthers()
    {
        foreach (var id in (string[])["a", "c", "e", "g"])
            await Stores.Assessments.AddAsync(AnAssessment(id), Token);
        var first = await Stores.Assessments.ListAsync("w1", 2, null, Token);
        await Stores.Assessments.AddAsync(AnAssessment("b"), Token);
        await Stores.Assessments.DeleteAsync("c", Token);

        var rest = await ReadAllAsync(continuation => Stores.Assessments.ListAsync("w1", 2, continuation ?? first.Continuation, Token), 2);
        Assert.Equal(["a", "c", "e", "g"], first.Items.Concat(rest).Select(assessment => assessment.Id));
    }

    [Fact]
    public async Task List_ForeignContinuation_Throws()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Assessments.ListAsync("w1", 10, "not one of ours", Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Assessments.ListByStateAsync([AssessmentState.Open], 10, "/", Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task List_MaximumOutOfRange_Throws(int maximum)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Assessments.ListAsync("w1", maximum, null, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Assessments.ListByStateAsync([AssessmentState.Open], maximum, null, Token));
    }

    [Fact]
    public async Task ListByState_SeveralStates_GivesAllWorkspacesInOrderAndFollowsChanges()
    {
        (string Id, AssessmentState State)[] added =
            [("d", AssessmentState.Open), ("b", AssessmentState.Closed), ("a", AssessmentState.TooFew), ("c", AssessmentState.Open)];
        foreach (var (id, state) in added)
            await Stores.Assessments.AddAsync(AnAssessment(id, $"w-{id}") with { State = state }, Token);

        Assert.Equal(["b", "c", "d"], await IdsAsync(AssessmentState.Open, AssessmentState.Closed));
        await MoveAsync("c", AssessmentState.Deleting);
        Assert.Equal(["b", "d"], await IdsAsync(AssessmentState.Open, AssessmentState.Closed));
        Assert.Equal(["c"], await IdsAsync(AssessmentState.Deleting));
        Assert.Empty(await IdsAsync());
    }

    [Fact]
    public async Task FindByReportToken_KnownHash_GivesItsAssessment()
    {
        await Stores.Assessments.AddAsync(AnAssessment("a1"), Token);
        await Stores.Assessments.AddAsync(AnAssessment("a2"), Token);
        await ChangeAsync("a2", stored => stored with { Report = new ReportAccess(Key("r2"), null, Now, Now) });

        Assert.Equal("a2", (await Stores.Assessments.FindByReportTokenAsync(Key("r2"), Token))!.Id);
        Assert.Null(await Stores.Assessments.FindByReportTokenAsync(Key("r1"), Token));
    }

    [Fact]
    public async Task FindByReportToken_TokenReplacedOrAssessmentDeleted_IsNull()
    {
        await Stores.Assessments.AddAsync(AnAssessment() with { Report = new ReportAccess(Key("old"), null, null, null) }, Token);
        await ChangeAsync("a1", stored => stored with { Report = new ReportAccess(Key("new"), null, null, null) });
        Assert.Null(await Stores.Assessments.FindByReportTokenAsync(Key("old"), Token));
        Assert.NotNull(await Stores.Assessments.FindByReportTokenAsync(Key("new"), Token));

        await Stores.Assessments.DeleteAsync("a1", Token);
        Assert.Null(await Stores.Assessments.FindByReportTokenAsync(Key("new"), Token));
    }

    [Fact]
    public async Task Delete_Repeated_DoesNothingMore()
    {
        await Stores.Assessments.AddAsync(AnAssessment("a1"), Token);
        await Stores.Assessments.AddAsync(AnAssessment("a2"), Token);
        await Stores.Assessments.DeleteAsync("a1", Token);
        await Stores.Assessments.DeleteAsync("a1", Token);
        Assert.Equal(["a2"], await IdsAsync(AssessmentState.Open));
    }

    private async Task<List<string>> IdsAsync(params AssessmentState[] states)
    {
        var listed = await ReadAllAsync(continuation => Stores.Assessments.ListByStateAsync([.. states], 1, continuation, Token), 1);
        return [.. listed.Select(assessment => assessment.Id)];
    }
}
