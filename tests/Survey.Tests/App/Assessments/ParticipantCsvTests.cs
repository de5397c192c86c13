using System.Text;
using Survey.App.Assessments;
using Survey.Core;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class ParticipantCsvTests
{
    [Theory]
    [InlineData("name,email,function\nAda,ada@example.com,sales\n")]
    [InlineData("name;email;function\r\nAda;ada@example.com;sales")]
    [InlineData("\uFEFFEmail\tFunction\tName\nada@example.com\tSales\tAda\n\n")]
    [InlineData("\"name\",\"email\",\"function\"\r\n\"Ada\",\" ada@example.com \",\"sales\"\r\n")]
    public void Read_AnySeparatorAndOrder_GivesTheSame(string text)
    {
        var (people, problems) = Read(text);

        Assert.Empty(problems);
        var ada = Assert.Single(people);
        Assert.Equal(("Ada", "ada@example.com", RespondentFunction.Sales), (ada.Name, ada.Email, ada.Function));
    }

    [Fact]
    public void Read_QuotedSeparatorsQuotesAndLineBreaks_AreText()
    {
        var (people, problems) = Read("name,email\n\"Byron, \"\"Ada\"\"\",ada@example.com\n");

        Assert.Empty(problems);
        Assert.Equal("Byron, \"Ada\"", Assert.Single(people).Name);
    }

    [Fact]
    public void Read_ManyFaults_AreAllReportedWithRowAndColumn()
    {
        var (_, problems) = Read("name,email,function\nAda,not an address,sales\n,,marketing\nBob,bob@example.com,boss\nToo,few\n\"open,x@example.com,sales");

        Assert.Equal(["row 6, column 1", "row 2, email", "row 3", "row 4, function", "row 5", "row 6"], problems.Select(problem => problem.Place));
        Assert.Equal(["not an address", "boss"], problems.Where(problem => problem.Place.Contains(", e") || problem.Place.Contains(", f")).Select(problem => problem.Value));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Reason));
    }

    [Theory]
    [InlineData("", "row 1")]
    [InlineData("name,email\n", "row 2")]
    [InlineData("function\nsales\n", "row 1")]
    [InlineData("name,salary\nAda,1\n", "row 1, column 2")]
    [InlineData("name,name\nAda,Ada\n", "row 1, column 2")]
    public void Read_HeaderThatDoesNotDo_IsReported(string text, string place) => Assert.Equal(place, Assert.Single(Read(text).Problems).Place);

    [Fact]
    public void Read_HeaderAndRowsWrong_ReportsBoth()
    {
        var (_, problems) = Read("name,e-mail,function\nAda,x,boss\nBob\n");

        Assert.Equal(["row 1, column 2", "row 2, function", "row 3"], problems.Select(problem => problem.Place));
    }

    [Fact]
    public void Read_NotUtf8_IsReported()
    {
        var problems = new List<Problem>();

        ParticipantCsv.Read([.. "name\n"u8, 0xFC], problems);

        Assert.Equal("body", Assert.Single(problems).Place);
    }

    [Fact]
    public void Read_BlankRows_CountButAreLeftOut()
    {
        var (people, _) = Read("name\nAda\n\n \nBob\n");

        Assert.Equal(["row 2", "row 5"], people.Select(person => person.Place));
    }

    private static (IReadOnlyList<ParticipantInput> People, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var problems = new List<Problem>();
        return (ParticipantCsv.Read(Encoding.UTF8.GetBytes(text), problems), problems);
    }
}
