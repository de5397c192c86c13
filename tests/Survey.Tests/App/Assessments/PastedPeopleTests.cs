using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.Core;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class PastedPeopleTests
{
    [Theory]
    [InlineData("Amir Haddad, amir@aster.example, sales")]
    [InlineData("amir@aster.example;SALES;Amir Haddad")]
    [InlineData("Sales\tAmir Haddad\tamir@aster.example")]
    [InlineData("\"Amir Haddad\",amir@aster.example,sales,\n\n")]
    [InlineData("name,email,function\nAmir Haddad,amir@aster.example,sales")]
    [InlineData("function;name;email\r\nsales;Amir Haddad;amir@aster.example\r\n")]
    public void Read_CellsInAnyOrder_AreToldApart(string text)
    {
        var person = Assert.Single(Read(text, out var problems));
        Assert.Empty(problems);
        Assert.Equal(("Amir Haddad", "amir@aster.example", RespondentFunction.Sales), (person.Name, person.Email, person.Function));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \r\n")]
    public void Read_Blank_IsNobodyAndNoProblem(string text)
    {
        Assert.Empty(Read(text, out var problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void Read_NamesAlone_AreEnough() => Assert.Equal(["Amir", "Beth Lindqvist"], Read("Amir\nBeth Lindqvist", out _).Select(person => person.Name!));

    [Theory]
    [InlineData("Amir, Beth", "line 1")]
    [InlineData("Beth, Beth", "line 1")]
    [InlineData("Amir\na@x.example, b@x.example", "line 2")]
    [InlineData("Amir, sales, marketing", "line 1")]
    [InlineData("Amir, not@@one", "line 1, email")]
    [InlineData("sales", "line 1")]
    [InlineData("A,b@x.example,sales,d", "line 1")]
    public void Read_NotOnePersonALine_SaysWhere(string text, string place)
    {
        Read(text, out var problems);
        Assert.Equal(place, Assert.Single(problems).Place);
    }

    [Fact]
    public void Read_TooManyLines_AreRefusedAtOnce()
    {
        Assert.Empty(Read(string.Join('\n', Enumerable.Range(0, 5002)), out var problems));
        Assert.Single(problems);
    }

    private static ImmutableArray<ParticipantInput> Read(string text, out List<Problem> problems)
    {
        problems = [];
        return PastedPeople.Read(text, problems);
    }
}
