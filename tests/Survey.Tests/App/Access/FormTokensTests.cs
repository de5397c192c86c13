using Microsoft.Extensions.Time.Testing;
using Survey.App.Access;
using Survey.App.Links;
using Xunit;

namespace Survey.Tests.App.Access;

public sealed class FormTokensTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void IsValid_OwnToken_IsTrueForItsPurposeAndSubjectOnly()
    {
        var tokens = Tokens(1);
        var token = tokens.Create("delete", "somebody");
        Assert.True(tokens.IsValid(token, "delete", "somebody"));
        Assert.False(tokens.IsValid(token, "upload", "somebody"));
        Assert.False(tokens.IsValid(token, "delete", "somebody else"));
        Assert.False(Tokens(2).IsValid(token, "delete", "somebody"));
        Assert.True(Tokens(2, 1).IsValid(token, "delete", "somebody"));
    }

    [Fact]
    public void Create_Twice_SharesNothingButTheExpiry()
    {
        var first = Tokens(1).Create("delete", "somebody");
        var second = Tokens(1).Create("delete", "somebody");
        Assert.NotEqual(first[12..52], second[12..52]);
        Assert.NotEqual(first[56..], second[56..]);
    }

    [Fact]
    public void IsValid_TimeOver_IsFalse()
    {
        var token = Tokens(1).Create("delete", "somebody");
        _clock.Advance(ConsultantSessions.Length - TimeSpan.FromSeconds(1));
        Assert.True(Tokens(1).IsValid(token, "delete", "somebody"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(Tokens(1).IsValid(token, "delete", "somebody"));
    }

    [Fact]
    public void IsValid_AnyByteChangedOrNoToken_IsFalse()
    {
        var token = Tokens(1).Create("delete", "somebody");
        for (var at = 0; at < token.Length; at++)
            Assert.False(Tokens(1).IsValid(token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..], "delete", "somebody"));
        foreach (var nothing in new[] { null, "", "A", token[1..], token + "A", new string('*', token.Length) })
            Assert.False(Tokens(1).IsValid(nothing, "delete", "somebody"));
    }

    private FormTokens Tokens(params byte[] keys) => new(new SealingKeys(keys.Select(key => Enumerable.Repeat(key, SealingKeys.KeySize).ToArray())), _clock);
}
