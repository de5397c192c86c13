using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

public sealed class GrowingArrayTests
{
    [Fact]
    public void Add_MoreThanExpected_KeepsAllInOrder()
    {
        var array = new GrowingArray<int>(1);
        for (var i = 0; i < 100; i++)
            array.Add(i);

        Assert.Equal(Enumerable.Range(0, 100), array.ToArray());
        Assert.Equal(array.ToArray(), array.Items);
        Assert.Equal([10, 11], array.Slice(10, 2));
    }

    [Fact]
    public void Item_WrittenByReference_IsChangedInPlace()
    {
        var array = new GrowingArray<(int Number, string Text)>();
        array.Add((1, "one"));
        array[0].Text = "uno";

        Assert.Equal((1, "uno"), array[^1]);
    }

    [Fact]
    public void Cut_Items_ForgetsWhatTheyHeld()
    {
        var array = new GrowingArray<(int Number, string? Text)>(4);
        for (var i = 0; i < 3; i++)
            array.Add((i, "text"));
        array.Cut(1);

        Assert.Equal([(0, "text")], array.ToArray());
        Assert.Null(array.Slice(1, 1)[0].Text);
        array.Clear();
        Assert.Empty(array.ToArray());
    }
}
