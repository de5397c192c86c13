using System.Text.RegularExpressions;
using Survey.Core;
using Survey.Core.Recommendations;
using Survey.Core.Recommendations.Triggers;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Recommendations;

/// <summary>What holds for every company, over some thousands of made-up ones.</summary>
public sealed partial class RecommenderPropertyTests
{
    private const int Companies = 4_000;

    private static readonly (ScoringRequest Request, AssessmentResult Result)[] Assessed =
        [.. Enumerable.Range(1, Companies).Select(RandomCompanies.Make).Select(request => (request, new Assessor(SampleCompany.Catalogue).Assess(request, true)))];

    [Fact]
    public void Recommend_AnyCompany_NeverContradictsItself()
    {
        var places = SampleCompany.Catalogue.Entries.Select((entry, place) => (entry.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        foreach (var (_, result) in Assessed)
        {
            var given = result.Recommendations.Concat(result.Strengths).Select(recommendation => places[recommendation.Id]).ToArray();
            Assert.DoesNotContain(
                given.SelectMany((one, i) => given.Skip(i + 1).Select(other => (one, other))),
                pair => SampleCompany.Catalogue.AreInConflict(pair.one, pair.other));
        }
    }

    [Fact]
    public void Recommend_AnyCompany_OnceMetEveryFinding()
    {
        var missing = SampleCompany.Catalogue.Entries.SelectMany(entry => entry.Trigger.Findings.Select(finding => (entry.Id, finding))).ToList();
        foreach (var (request, _) in Assessed)
        {
            var outcome = RoleClarityScorer.ScoreAll(request);
            var figures = new CompanyFigures(outcome.Scorecard, outcome.Answers);
            missing.RemoveAll(pair => outcome.Scorecard.TooFew is null && pair.finding.Evaluate(figures) is not null);
        }

        Assert.Empty(missing.Select(pair => $"{pair.Id}.{pair.finding.Id}"));
    }

    [Fact]
    public void Recommend_AnyCompany_OrdersByPriorityThenId()
    {
        foreach (var (_, result) in Assessed)
        {
            foreach (var list in new[] { result.Recommendations, result.Strengths })
            {
                var expected = list.OrderByDescending(recommendation => recommendation.Priority).ThenBy(recommendation => recommendation.Id, StringComparer.Ordinal);
                Assert.Equal(expected, list);
                Assert.All(list, AssertInRange);
            }
        }
    }

    [Fact]
    public void Recommend_AnyCompany_WritesWholeSentences()
    {
        foreach (var recommendation in Assessed.SelectMany(pair => pair.Result.Recommendations.Concat(pair.Result.Strengths)))
        {
            var evidence = recommendation.Evidence.Replace(" Tentative: fewer than 10 answers.", "", StringComparison.Ordinal);
            Assert.InRange(evidence.Length, 10, 110);
            Assert.InRange(recommendation.Measure.Length, 10, 80);
            foreach (var sentence in new[] { evidence, recommendation.Measure })
            {
                Assert.Matches("^[A-Z0-9].*\\.$", sentence);
                Assert.DoesNotMatch(Unfinished(), sentence);
                Assert.DoesNotMatch(WrongNumber(), sentence);
            }
        }
    }

    [Fact]
    public void Recommend_AnyCompany_NamesAStrengthWhereThereIsOne()
    {
        foreach (var (_, result) in Assessed)
        {
            var card = result.Scorecard;
            var isStrong = card.Activities.Any(activity => activity.Status == ActivityStatus.Clear && activity.Disputed != true)
                || card.Dimensions.Any(dimension => dimension.Band >= Band.Defined)
                || card.Statements.Any(statement => statement.Favourable >= 0.51 && statement.SplitCamps == false);
            Assert.Equal(isStrong, result.Strengths.Any(strength => strength.Id is "keep_clear_owners" or "keep_strong_areas" or "keep_good_habits"));
        }
    }

    [Fact]
    public void Recommend_AnyCompany_IsInTheScorecardInTheSameOrder()
    {
        foreach (var (_, result) in Assessed)
        {
            var expected = result.Recommendations.Select(one => new RecommendationScore(one.Id, one.Priority, one.Severity, one.Reach, one.Title));
            Assert.Equal(expected, result.Scorecard.Recommendations);
        }
    }

    private static void AssertInRange(Recommendation recommendation)
    {
        Assert.InRange(recommendation.Severity, 0, 1);
        Assert.True(recommendation.Reach is > 0 and <= 1);
        Assert.Equal(recommendation.Severity * recommendation.Reach, recommendation.Priority, 1e-11);
    }

    [GeneratedRegex(@"[{}|#]|  |\.\.|^\.|\bnull\b|NaN")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\b1 (have|are|say|name|activities)\b|(?<!of )\b([02-9]|\d\d+) (has|is|says|names)\b|\d\.\d")]
    private static partial Regex WrongNumber();
}
