using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Triggers;

namespace Survey.Core.Recommendations.Texts;

/// <summary>Fills templates with one company's published figures. Keeps its working space between texts; not for several threads.</summary>
/// <param name="words">Shared words.</param>
/// <param name="figures">The published figures.</param>
internal sealed class EvidenceWriter(CatalogueWords words, PublishedFigures figures)
{
    /// <summary>A line of evidence, without the reservation that may follow it.</summary>
    public const int LongestLine = 110;

    private const int MostNames = 4;

    private readonly StringBuilder _text = new(2 * LongestLine);
    private Found _found = null!;
    private int _shownNames;

    /// <summary>
    /// The evidence: the clause of what was found first, and the next one where both fit on a line; with a reservation where an activity's
    /// status rests on few answers.
    /// </summary>
    /// <param name="found">What was found, strongest first.</param>
    /// <param name="clauses">The clause of each.</param>
    public string Evidence(ImmutableArray<Found> found, Func<Found, TextTemplate> clauses)
    {
        var line = Fit(clauses(found[0]), found[0]);
        var tentative = found[0].Finding.IsTentative(found[0], figures);
        if (found.Length > 1 && Fit(clauses(found[1]), found[1]) is var second && line.Length + second.Length + 3 <= LongestLine)
        {
            line = $"{line}; {second}";
            tentative |= found[1].Finding.IsTentative(found[1], figures);
        }

        return tentative ? $"{Capitalise(line)}. {words.Tentative}" : Capitalise(line) + ".";
    }

    /// <summary>A sentence about what was found.</summary>
    public string Sentence(TextTemplate template, Found found) => Capitalise(Fit(template, found));

    /// <summary>A number of what is being written about.</summary>
    public int Number(Placeholder name) => name == Placeholder.More ? _found.Items.Length - _shownNames : _found.Finding.Number(name, _found, figures);

    /// <summary>Appends text as it is.</summary>
    public void Append(string text) => _text.Append(text);

    /// <summary>Appends a figure or words.</summary>
    public void AppendValue(Placeholder placeholder)
    {
        switch (placeholder)
        {
            case Placeholder.Name:
                _text.Append(Name(_found.First));
                break;
            case Placeholder.Names:
                AppendNames();
                break;
            case Placeholder.HomeFunction:
                _text.Append(words.FunctionName(figures.HomeOf(_found.First)));
                break;
            case Placeholder.OtherFunction:
                _text.Append(words.FunctionName(figures.HomeOf(_found.First) == RespondentFunction.Sales ? RespondentFunction.Marketing : RespondentFunction.Sales));
                break;
            case Placeholder.Instead:
                words.Instead.MaxBy(answer => Number(answer.Answer)).Clause.Write(this);
                break;
            default:
                _text.Append(CultureInfo.InvariantCulture, $"{Number(placeholder)}");
                break;
        }
    }

    /// <summary>Appends a form that was chosen by a number, the number itself in place of #.</summary>
    public void AppendForm(string form, Placeholder number)
    {
        foreach (var character in form)
        {
            if (character == '#')
                AppendValue(number);
            else
                _text.Append(character);
        }
    }

    // Names as many as fit on the line; one at least, so that the text never loses what it is about.
    private string Fit(TextTemplate template, Found found)
    {
        _found = found;
        for (_shownNames = found.Items.Length <= MostNames ? found.Items.Length : MostNames - 1; ; _shownNames--)
        {
            _text.Clear();
            template.Write(this);
            if (_text.Length < LongestLine || _shownNames <= 1)
                return _text.ToString();
        }
    }

    private void AppendNames()
    {
        var left = _found.Items.Length - _shownNames;
        for (var i = 0; i < _shownNames; i++)
        {
            if (i > 0)
                _text.Append(i == _shownNames - 1 && left == 0 ? words.ListAnd : words.ListSeparator);

            _text.Append(Name(_found.Items[i]));
        }

        if (left == 0)
            return;

        _text.Append(words.ListAnd);
        words.ListMore.Write(this);
    }

    private string Name(int item) => ((ItemFinding)_found.Finding).NameOf(item, words);

    private static string Capitalise(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
