using Survey.App;
using Xunit;

namespace Survey.Tests.App;

public sealed class SurveyOptionsValidatorTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Theory]
    [InlineData("https://survey.example")]
    [InlineData("https://survey.example/")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080")]
    public void Validate_AddressThatDoes_Succeeds(string url) => Assert.True(Validate(url, Key).Succeeded);

    [Theory]
    [InlineData("")]
    [InlineData("survey.example")]
    [InlineData("ftp://survey.example")]
    [InlineData("http://survey.example")]
    [InlineData("https://survey.example/path")]
    [InlineData("https://survey.example/?a=b")]
    public void Validate_AddressThatDoesNot_Fails(string url) => Assert.Single(Validate(url, Key).Failures!);

    [Fact]
    public void Validate_EverythingWrong_SaysAllOfItAtOnce() => Assert.Equal(3, Validate("", "short", "also short").Failures!.Count());

    [Fact]
    public void Validate_NoKey_Fails() => Assert.True(Validate("https://survey.example").Failed);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string url, params string[] keys)
    {
        var options = new SurveyOptions { PublicUrl = url };
        foreach (var key in keys)
            options.SealingKeys.Add(key);
        return new SurveyOptionsValidator().Validate(null, options);
    }
}
