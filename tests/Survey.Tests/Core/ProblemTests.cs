using Survey.Core;
using Xunit;

namespace Survey.Tests.Core;

public sealed class ProblemTests
{
    [Fact]
    public void Equality_SameContent_IsByValue()
    {
        Assert.Equal(new Problem("a", null, "b"), new Problem("a", null, "b"));
    }
}
