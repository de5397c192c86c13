using System.Collections.Immutable;
using Survey.Core.Recommendations.Texts;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// A condition on a set of items, which holds when enough of them meet it. Its severity is the mean over all items of the set that have a
/// figure, where those that do not meet it count 0: depth times breadth. A person meets it with an own answer to at least one of the items found.
/// </summary>
/// <param name="id">Its id within the entry.</param>
/// <param name="items">Indexes of the items; at least one.</param>
/// <param name="count">How many must meet it; from 1.</param>
internal abstract class ItemFinding(string id, ImmutableArray<int> items, int count) : Finding(id)
{
    // The reader takes no questionnaire with more of a kind; it also bounds what stands on the stack.
    private const int MostItems = 100;

    /// <summary>Indexes of the items that it looks at.</summary>
    public ImmutableArray<int> Items { get; } = items;

    /// <inheritdoc/>
    public sealed override Match? Evaluate(CompanyFigures company)
    {
        Span<(double Severity, int Item)> found = stackalloc (double, int)[MostItems];
        var (shown, met, sum) = (0, 0, 0.0);
        foreach (var item in Items)
        {
            if (!HasFigure(item, company))
                continue;

            shown++;
            if (SeverityOf(item, company) is not { } severity)
                continue;

            sum += severity;
            found[met++] = (severity, item);
        }

        return met >= count ? ToMatch(sum / shown, found[..met], company) : null;
    }

    /// <summary>Whether the item's figure may be shown.</summary>
    public abstract bool HasFigure(int item, CompanyFigures company);

    /// <summary>The item's name as it reads within a sentence.</summary>
    public abstract string NameOf(int item, CatalogueWords words);

    /// <summary>Severity of one item that has a figure; null when it does not meet the condition.</summary>
    protected abstract double? SeverityOf(int item, CompanyFigures company);

    /// <summary>Whether a person's own answer to the item meets the condition; no answer never does.</summary>
    protected abstract bool Meets(int person, int item, CompanyFigures company);

    private Match ToMatch(double severity, Span<(double Severity, int Item)> found, CompanyFigures company)
    {
        found.Sort((one, other) => other.Severity.CompareTo(one.Severity) is var order and not 0 ? order : one.Item.CompareTo(other.Item));
        var builder = ImmutableArray.CreateBuilder<int>(found.Length);
        foreach (var (_, item) in found)
            builder.Add(item);

        var items = builder.MoveToImmutable();
        var people = new PersonSet(company.People);
        for (var person = 0; person < company.People; person++)
        {
            if (MeetsAny(person, items, company))
                people.Add(person);
        }

        return new(severity, people.Share, people, [new(this, items)]);
    }

    private bool MeetsAny(int person, ImmutableArray<int> items, CompanyFigures company)
    {
        foreach (var item in items)
        {
            if (Meets(person, item, company))
                return true;
        }

        return false;
    }
}
