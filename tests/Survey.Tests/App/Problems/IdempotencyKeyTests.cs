using Microsoft.AspNetCore.Http;
using Survey.App.Links;
using Survey.App.Problems;
using Survey.Core;
using Xunit;

namespace Survey.Tests.App.Problems;

public sealed class IdempotencyKeyTests
{
    [Fact]
    public void IdOf_SameKeyWorkspaceAndThing_IsTheSame()
    {
        Assert.Equal(Read("autumn", "w1")!.IdOf("batch"), Read("autumn", "w1")!.IdOf("batch"));
        string[] others = [Read("winter", "w1")!.IdOf("batch"), Read("autumn", "w2")!.IdOf("batch"), Read("autumn", "w1")!.IdOf("other"), Read(null, "w1")!.IdOf("batch"), Read(null, "w1")!.IdOf("batch")];
        Assert.Equal(others.Length, others.Append(Read("autumn", "w1")!.IdOf("batch")).Distinct().Count() - 1);
        Assert.All(others, id => Assert.True(RandomId.IsWellFormed(id, 16)));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("a", true)]
    public void IsGiven_Header_IsThere(string? header, bool isGiven) => Assert.Equal(isGiven, Read(header, "w1")!.IsGiven);

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\tb")]
    public void Read_WhatIsNoKey_IsNoted(string header) => Assert.Null(Read(header, "w1"));

    [Fact]
    public void Read_TooLongOrTwo_IsNoted()
    {
        Assert.Null(Read(new string('k', 201), "w1"));
        Assert.NotNull(Read(new string('k', 200), "w1"));
        var request = new DefaultHttpContext().Request;
        request.Headers["Idempotency-Key"] = new(["a", "b"]);
        var problems = new List<Problem>();
        Assert.Null(IdempotencyKey.Read(request, "w1", problems));
        Assert.Equal("Idempotency-Key", Assert.Single(problems).Place);
    }

    private static IdempotencyKey? Read(string? header, string workspace)
    {
        var request = new DefaultHttpContext().Request;
        if (header is not null)
            request.Headers["Idempotency-Key"] = header;
        return IdempotencyKey.Read(request, workspace, []);
    }
}
