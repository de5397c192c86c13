using Survey.Reports.Blocks;
using Xunit;

namespace Survey.Tests.Reports.Blocks;

public sealed class NestingTests
{
    [Fact]
    public void Group_HoldingAGroup_Throws() => Assert.Throws<ArgumentException>(() => new Group(new Group(new Rule())));

    [Fact]
    public void Columns_WiderThanTheGrid_Throw() =>
        Assert.Throws<ArgumentException>(() => new Columns(new Column(7, new Rule()), new Column(6, new Rule())));

    [Fact]
    public void Columns_WithoutSpan_Throw() => Assert.Throws<ArgumentException>(() => new Columns(new Column(0, new Rule())));

    [Fact]
    public void Block_Hierarchy_IsClosed() =>
        Assert.All(typeof(Block).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)) && !type.IsAbstract), type =>
        {
            Assert.True(type.IsSealed);
            Assert.Contains(typeof(IBlockVisitor).GetMethods(), method => method.GetParameters()[0].ParameterType == type);
        });
}
