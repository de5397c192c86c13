using Microsoft.AspNetCore.Routing.Patterns;
using Survey.Host.Functions;
using Xunit;

namespace Survey.Tests.Host.Functions;

public sealed class RouteOverlapTests
{
    [Theory]
    [InlineData("a/b", "a/b", true)]
    [InlineData("a/b", "A/B", true)]
    [InlineData("a/b", "a/c", false)]
    [InlineData("a", "a/b", false)]
    [InlineData("a/{id}", "a/new", true)]
    [InlineData("a/{id}", "{x}/new", true)]
    [InlineData("a/{id}", "b/{id}", false)]
    [InlineData("a/{id}/c", "a/{id}/d", false)]
    [InlineData("a/{id?}", "a", true)]
    [InlineData("a/{id?}", "a/b/c", false)]
    [InlineData("a/{x?}", "a/{y}/{z?}", true)]
    [InlineData("a/{*rest}", "a/b/c", true)]
    [InlineData("a/{*rest}", "a", true)]
    [InlineData("a/{*rest}", "b", false)]
    [InlineData("{*rest}", "x/{y}", true)]
    [InlineData("{root:maxlength(0)?}", "{id}", false)]
    [InlineData("{root:maxlength(0)?}", "{*rest}", true)]
    [InlineData("a/{name}.pdf", "a/{name}.html", false)]
    [InlineData("a/{name}.pdf", "a/report.{type}", true)]
    [InlineData("a/{name}.pdf", "a/{id}", true)]
    [InlineData("a/{name}.pdf", "a/.pdf", false)]
    [InlineData("a/{id:guid}", "a/new", true)]
    public void Exists_TwoRoutes_IsTheSameBothWays(string first, string second, bool expected)
    {
        var left = RoutePatternFactory.Parse(first);
        var right = RoutePatternFactory.Parse(second);
        Assert.Equal(expected, RouteOverlap.Exists(left, right));
        Assert.Equal(expected, RouteOverlap.Exists(right, left));
    }
}
