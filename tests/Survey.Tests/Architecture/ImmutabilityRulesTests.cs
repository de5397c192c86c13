using Survey.Core;
using Survey.Reports;
using Xunit;

namespace Survey.Tests.Architecture;

public sealed class ImmutabilityRulesTests
{
    [Fact]
    public void Violations_CoreTypes_None()
    {
        Assert.Empty(ImmutabilityRules.Violations(typeof(Problem).Assembly.GetExportedTypes()));
    }

    [Fact]
    public void Violations_BlocksAndRequest_None()
    {
        var types = typeof(ReportRequest).Assembly.GetTypes()
            .Where(type => type == typeof(ReportRequest) || type.Namespace == "Survey.Reports.Blocks");

        Assert.Empty(ImmutabilityRules.Violations(types));
    }

    [Fact]
    public void Violations_Setter_IsFound() => Assert.Single(ImmutabilityRules.Violations([typeof(WithSetter)]));

    [Fact]
    public void Violations_List_IsFound() => Assert.Single(ImmutabilityRules.Violations([typeof(WithList)]));

    [Fact]
    public void Violations_Field_IsFound() => Assert.Single(ImmutabilityRules.Violations([typeof(WithField)]));

    private sealed class WithSetter
    {
        public int Value { get; set; }
    }

    private sealed class WithList
    {
        public List<int> Values { get; } = [];
    }

    private sealed class WithField
    {
#pragma warning disable CS0649 // Never assigned: the rule looks at its declaration alone.
        public int Value;
#pragma warning restore CS0649
    }
}
