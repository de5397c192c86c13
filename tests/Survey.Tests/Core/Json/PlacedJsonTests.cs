using CsCheck;
using Survey.Core.Answers;
using Survey.Core.Json;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Json;

public sealed class PlacedJsonTests
{
    [Fact]
    public void Parse_Values_KnowTheirPlace()
    {
        var root = PlacedJson.Parse("\uFEFF{\n  \"a\": [1,\n    {\"b\": \"ä\\n\"}],\n  \"c\": null\n}").Value!;

        Assert.Equal("line 1, $", root.Place);
        Assert.Equal("line 2, $.a", root["a"]!.Place);
        Assert.Equal("line 3, $.a[1].b", root["a"]!.Items[1]["b"]!.Place);
        Assert.Equal("ä\n", root["a"]!.Items[1]["b"]!.Text);
        Assert.Equal("line 4, $.c", root["c"]!.Place);
        Assert.Null(root["d"]);
    }

    [Theory]
    [InlineData("{\"a\": 1,\n \"a\": 2}", "line 2, $.a")]
    [InlineData("{\"a\": [1,\n 2}", "line 2, $.a[1]")]
    [InlineData("{\"a\": tru}", "line 1, $")]
    [InlineData("[1] [2]", "line 1, $[0]")]
    [InlineData("", "line 1, $")]
    public void Parse_Malformed_SaysWhere(string json, string place) => Assert.Equal(place, Assert.Single(PlacedJson.Parse(json).Problems).Place);

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.Char["{}[]\",:\\ud80019aeflnrstu \n"].Array[0, 40].Select(characters => new string(characters))).Sample(
            text =>
            {
                _ = QuestionnaireReader.CheckStructure(text);
                _ = AnswerSheetJson.Read(text, BuiltInQuestionnaire.In("en"));
            },
            iter: 20_000);
}
