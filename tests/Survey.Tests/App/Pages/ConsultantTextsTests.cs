using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Survey.App.AssessmentPages;
using Survey.App.Pages;
using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.App.Pages;

public sealed partial class ConsultantTextsTests
{
    private static readonly PageTexts Texts = PageTexts.ForConsultant(new DefaultHttpContext().Request);

    private static readonly string[] Own = [.. Texts.Keys.Except(PageTexts.For("en").Keys)];

    private static readonly string Source = string.Concat(
        SourceTree.Files("functions/Survey.App/AssessmentPages", "functions/Survey.App/Batches", "functions/Survey.App/Consulting").Select(file => file.Text));

    // Forms take the texts of their fields by the fields' names.
    private static readonly string[] Fields = [.. NewAssessmentFields.All.Select(field => $"new.{field}"), .. PeopleFields.All.Select(field => $"people.{field}")];

    [Fact]
    public void Keys_AllOfThem_AreUsed()
    {
        Assert.NotEmpty(Own);
        Assert.DoesNotContain(Own, key => !IsUsed(key));
    }

    [Fact]
    public void Keys_ThatAreUsed_Exist()
    {
        var families = string.Join('|', Own.Select(key => key.Split('.')[0]).Distinct());
        var used = Regex.Matches(Source, $"\"((?:{families})(?:\\.[a-z0-9][A-Za-z0-9]*)+)\"").Select(match => match.Groups[1].Value).Where(name => !AssetName().IsMatch(name)).Distinct().ToList();
        Assert.True(used.Count > 100, "The search finds too few keys to be worth anything.");
        Assert.DoesNotContain(used, key => !Texts.Contains(key) && !(Texts.Contains(key + ".one") && Texts.Contains(key + ".other")));
        Assert.All(Fields, field => Assert.True(Texts.Contains(field), $"The field '{field}' has no label."));
    }

    [Fact]
    public void Keys_OneOfAPair_HaveTheOther() =>
        Assert.DoesNotContain(Own, key => key.EndsWith(".one", StringComparison.Ordinal) && !Texts.Contains(key[..^".one".Length] + ".other"));

    private static bool IsUsed(string key) =>
        Names(key).Any(name => Source.Contains($"\"{name}\"", StringComparison.Ordinal))
        || Fields.Contains(FieldPart().Replace(key, ""))
        || Composed().Any(pattern => pattern.IsMatch(key));

    private static IEnumerable<string> Names(string key) => [key, PluralForm().Replace(key, "")];

    // Keys whose last word is a code, such as a band or a function.
    private static IEnumerable<Regex> Composed() => Interpolated().Matches(Source)
        .Select(match => new Regex("^" + Hole().Replace(match.Groups[1].Value, "[A-Za-z]+").Replace(".", "\\.", StringComparison.Ordinal) + "$"));

    [GeneratedRegex(@"\.(one|other|\d+)$")]
    private static partial Regex PluralForm();

    [GeneratedRegex(@"\.(hint|true|false)$")]
    private static partial Regex FieldPart();

    [GeneratedRegex("""\[\$"([a-z]+\.(?:[A-Za-z]+\.)?\{[^"]+\}(?:\.[a-z]+)?)(?=")""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.(js|css|csv|pdf)$")]
    private static partial Regex AssetName();
}
