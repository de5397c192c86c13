using System.Text;
using Survey.App.Assessments;
using Survey.Core;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class AssessmentInputTests
{
    [Fact]
    public void Read_OnlyWhatIsNeeded_TakesTheDefaults()
    {
        var (input, problems) = Read("""{"company":" Harbour Pumps ","requestedBy":"Helen Aster","closesAt":"2026-03-20","timeZone":"Europe/Berlin"}""");

        Assert.Empty(problems);
        var settings = input!.Settings;
        Assert.Equal(("Harbour Pumps", "en", 5, false, true), (settings.Company, settings.Language, settings.MinimumGroup, settings.HoldReport, settings.ShowComments));
        Assert.Equal(TimeSpan.FromHours(24), settings.CloseAfterComplete);
        Assert.Equal(new DateTimeOffset(2026, 3, 20, 23, 0, 0, TimeSpan.Zero), settings.Closing.Instant);
        Assert.Null(settings.Forecast);
        Assert.Empty(input.Participants);
    }

    [Fact]
    public void Read_EverythingWrong_ReportsAllOfItAtOnce()
    {
        var (_, problems) = Read(
            """
            {"company":"","requestedBy":7,"purpose":"\ud800","closesAt":"2026-03-01","timeZone":"Mars/Olympus","benchmark":1,"earlierAssessment":{},"minimumGroup":2,"language":"xx","holdReport":"yes",
             "closeAfterCompleteHours":-1,"participants":[{"email":"x"},5,{"name":"Ada","nmae":"Ada","function":"boss"}],"forecast":{"remit":101,"relationships":50,"other":1},"colour":"red"}
            """);

        Assert.Equal(
            [
                "benchmark", "closeAfterCompleteHours", "closesAt", "colour", "company", "earlierAssessment", "forecast.horizon", "forecast.insight", "forecast.messages", "forecast.other", "forecast.remit",
                "forecast.transition", "holdReport", "language", "minimumGroup", "participants[0].email", "participants[1]", "participants[2].function", "participants[2].nmae", "purpose",
                "requestedBy", "timeZone",
            ],
            problems.Select(problem => problem.Place).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"company":"A","requestedBy":"B","closesAt":"2026-03-01","timeZone":"Etc/UTC"}""", "closesAt")] // The day before.
    [InlineData("""{"company":"A","requestedBy":"B","closesAt":"2027-03-05","timeZone":"Etc/UTC"}""", "closesAt")] // More than a year ahead.
    [InlineData("""{"company":"A","requestedBy":"B","closesAt":"2026-03-20","timeZone":7}""", "timeZone")]
    [InlineData("""{"company":"A","requestedBy":"B","closesAt":"2026-03-20"}""", "timeZone")] // A day, but where?
    [InlineData("""{"company":"A","requestedBy":"B"}""", "closesAt")]
    [InlineData("""{"company":"A""", "line 1, byte 14")]
    [InlineData("""{"company":"A","company":"B"}""", "body")]
    [InlineData("[]", "body")]
    [InlineData("", "line 1, byte 1")]
    public void Read_OneFault_SaysWhere(string json, string place) => Assert.StartsWith(place, Assert.Single(Read(json).Problems).Place, StringComparison.Ordinal);

    [Fact]
    public void Read_NamesTooLong_AreReportedShortened()
    {
        var (_, problems) = Read($$"""{"company":"{{new string('x', 201)}}","requestedBy":"B\u0007","closesAt":"2026-03-20","timeZone":"Etc/UTC"}""");

        Assert.Equal(["company", "requestedBy"], problems.Select(problem => problem.Place));
        Assert.Equal(61, problems[0].Value?.Length);
    }

    private static (AssessmentInput? Input, IReadOnlyList<Problem> Problems) Read(string json)
    {
        var problems = new List<Problem>();
        return (AssessmentInput.Read(Encoding.UTF8.GetBytes(json), Sample.Noon, problems), problems);
    }
}
