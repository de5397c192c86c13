using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.Core;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class InvitationRulesTests
{
    [Theory]
    [InlineData("Ada", "ada@example.com", "Ada", "a.byron@example.com", false)] // Two people of one name.
    [InlineData("Ada", "ada@example.com", "Countess", "ADA@example.com", true)]
    [InlineData("Ada", null, "ada", null, true)]
    [InlineData("Ada", null, "Ada", "ada@example.com", true)]
    [InlineData("Ada", "ada@example.com", "Ada", null, true)]
    [InlineData(null, "ada@example.com", null, "bob@example.com", false)]
    public void Check_TwoPeople_FindsTheSamePerson(string? name, string? email, string? otherName, string? otherEmail, bool isSame)
    {
        Assert.Equal(isSame ? ["row 3"] : [], Check([New("row 2", name, email), New("row 3", otherName, otherEmail)], []));
        Assert.Equal(isSame ? ["row 2"] : [], Check([New("row 2", otherName, otherEmail)], [Invited(name, email)]));
    }

    [Fact]
    public void Check_MorePeopleThanAnAssessmentTakes_IsReported()
    {
        ImmutableArray<ParticipantInput> people = [.. Enumerable.Range(0, 5000).Select(at => New($"row {at}", $"Person {at}", null))];

        Assert.Empty(Check(people, []));
        Assert.Equal(["participants"], Check(people, [Invited("Somebody else", null)]));
    }

    private static IEnumerable<string> Check(ImmutableArray<ParticipantInput> inputs, ImmutableArray<Participant> invited)
    {
        var problems = new List<Problem>();
        InvitationRules.Check(inputs, invited, problems);
        return problems.Select(problem => problem.Place);
    }

    private static ParticipantInput New(string place, string? name, string? email) => new(place, name, email, Function: null);

    private static Participant Invited(string? name, string? email) =>
        new() { AssessmentId = Sample.Open.Id, Id = "p", Name = name, Email = email, TokenHash = [] };
}
