using System.Collections.Immutable;
using System.Text;
using Survey.App.Collecting;
using Survey.App.Links;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class DraftSealTests
{
    private static readonly LinkToken Token = LinkToken.Create();

    private static readonly ResumeCode Code = ResumeCode.Create();

    private static readonly DraftKey Key = DraftKey.Derive(Token, Code);

    [Fact]
    public void Open_SameCodeAndToken_GivesTheDraft()
    {
        var draft = Draft(("function", "sales"), ("comment", "Søren says: “ok”"));

        var opened = DraftSeal.Open(DraftSeal.Seal(draft, Key)!.Value, DraftKey.Derive(Token, Code));

        Assert.Equal(draft.Fields, opened!.Fields);
        Assert.Equal((draft.Code, draft.Reached, draft.Step), (opened.Code, opened.Reached, opened.Step));
    }

    [Fact]
    public void Open_OtherCode_GivesNothing() =>
        Assert.Null(DraftSeal.Open(DraftSeal.Seal(Draft(), Key)!.Value, DraftKey.Derive(Token, ResumeCode.Create())));

    [Fact]
    public void Open_SameCodeOfAnotherLink_GivesNothing() =>
        Assert.Null(DraftSeal.Open(DraftSeal.Seal(Draft(), Key)!.Value, DraftKey.Derive(LinkToken.Create(), Code)));

    [Fact]
    public void Open_AnyByteChanged_GivesNothing()
    {
        var box = DraftSeal.Seal(Draft(), Key)!.Value;

        foreach (var place in (int[])[0, 1, 12, 13, 28, 29, box.Length - 1])
            Assert.Null(DraftSeal.Open(box.SetItem(place, (byte)(box[place] ^ 1)), Key));
    }

    [Fact]
    public void Open_TooShort_GivesNothing() => Assert.Null(DraftSeal.Open([1, 2, 3], Key));

    [Fact]
    public void Seal_Text_IsNotInTheBytes()
    {
        var bytes = DraftSeal.Seal(Draft(("comment", "a secret of mine")), Key)!.Value;

        Assert.DoesNotContain("secret", Encoding.Latin1.GetString(bytes.AsSpan()), StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_FewOrManyAnswers_HasTheSameLength()
    {
        var few = DraftSeal.Seal(Draft(), Key)!.Value;
        var many = DraftSeal.Seal(Draft([.. Enumerable.Range(0, 60).Select(i => ($"activity_{i}", "marketing"))]), Key)!.Value;

        Assert.Equal(few.Length, many.Length);
    }

    [Theory]
    [InlineData(3_900)]
    [InlineData(4_067)]
    [InlineData(4_100)]
    [InlineData(65_000)]
    public void Seal_TextAroundABlock_OpensAgain(int length)
    {
        var draft = Draft(("comment", new string('x', length)));

        Assert.Equal(draft.Fields, DraftSeal.Open(DraftSeal.Seal(draft, Key)!.Value, Key)!.Fields);
    }

    [Fact]
    public void Seal_MoreThanAStoreTakes_GivesNothing() => Assert.Null(DraftSeal.Seal(Draft(("comment", new string('x', 65_536))), Key));

    private static AnswerDraft Draft(params (string Field, string Value)[] fields) =>
        new(Code.Characters, 3, 2, fields.ToImmutableSortedDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));
}
