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
    [InlineData("{\"a\": [1,\n 2}", "line 2, column 3, $.a[1]")]
    [InlineData("{\"a\": tru}", "line 1, column 7, $")]
    [InlineData("[1] [2]", "line 1, column 5, $[0]")]
    [InlineData("", "line 1, column 1, $")]
    public void Parse_Malformed_SaysWhere(string json, string place) => Assert.Equal(place, Assert.Single(PlacedJson.Parse(json).Problems).Place);

    [Theory]
    [InlineData("", "line 1, column 1", "there is nothing in it.")]
    [InlineData("{\"ä\": 1,}", "line 1, column 9", "a comma stands before the closing }; take it away.")]
    [InlineData("{\"a\": 1\n \"b\": 2}", "line 2, column 2", "a comma or a colon is missing before this \".")]
    [InlineData("{\"a\" true}", "line 1, column 6", "a comma or a colon is missing before true.")]
    [InlineData("{\"a\": yes}", "line 1, column 7", "yes is neither a name or a text in double quotation marks, nor a number as JSON writes it, true, false or null.")]
    [InlineData("{'a': 1}", "line 1, column 2", "names and texts stand in double quotation marks (\"), not in single ones.")]
    [InlineData("// x\n{}", "line 1, column 1", "comments are not possible here.")]
    [InlineData("{\"a\": \"x\ny\"}", "line 1, column 9", "a text goes on over the end of its line or holds a tab; its closing quotation mark may be missing.")]
    [InlineData("{\"a\": \"x", "line 1, column 9", "it ends within a text; its closing quotation mark is missing.")]
    [InlineData("{\"a\": \"C:\\x\"}", "line 1, column 11", "a backslash in a text stands before \" \\ / b f n r t, or before u and four hexadecimal digits.")]
    [InlineData("{\"a\": [1", "line 1, column 9", "it ends too early; a brace, a bracket or a value is missing at its end.")]
    [InlineData("{\"a\": }", "line 1, column 7", "the value is missing before the }.")]
    [InlineData("[1,,2]", "line 1, column 4", "a value is missing before this comma.")]
    [InlineData("[1}", "line 1, column 3", "this } does not close what was opened last.")]
    [InlineData("{\"a\": 1.}", "line 1, column 9", "the number before it is not finished.")]
    [InlineData("{} {}", "line 1, column 4", "something stands behind its end; it is one object or one list.")]
    [InlineData("[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]", "line 1, column 17", "braces and brackets stand more than 16 deep in each other.")]
    public void Parse_Malformed_SaysWhyInPlainWords(string json, string place, string reason)
    {
        var problem = Assert.Single(PlacedJson.Parse(json).Problems);
        Assert.Equal("Must be valid JSON: " + reason, problem.Reason);
        Assert.StartsWith(place + ", $", problem.Place, StringComparison.Ordinal);
    }

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
