using System.Collections.Frozen;
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

    private const string Joint = "; ";
    private const int MostNames = 4;

    private readonly StringBuilder _text = new(2 * LongestLine);
    private Found _found = null!;
    private int _shownNames;

    /// <summary>
    /// The evidence: the clause of what was found first, and the next one where both fit on a line; with a reservation where a status rests
    /// on few answers.
    /// </summary>
    /// <param name="found">What was found, strongest first.</param>
    /// <param name="texts">The texts of each finding.</param>
    public string Evidence(ImmutableArray<Found> found, FrozenDictionary<Finding, FindingTexts> texts)
    {
        _text.Clear();
        Fit(texts[found[0].Finding].Evidence, found[0]);
        var isTentative = found[0].Finding.IsTentative(found[0], figures);
        if (found.Length > 1 && TryAppendClause(texts[found[1].Finding].Evidence, found[1]))
            isTentative |= found[1].Finding.IsTentative(found[1], figures);

        _text.Append('.');
        if (isTentative)
            _text.Append(' ').Append(words.Tentative);

        return Capitalised();
    }

    /// <summary>A sentence about what was found.</summary>
    public string Sentence(TextTemplate template, Found found)
    {
        _text.Clear();
        Fit(template, found);
        return Capitalised();
    }

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

    private bool TryAppendClause(TextTemplate template, Found found)
    {
        var before = _text.Length;
        _text.Append(Joint);
        Fit(template, found);
        if (_text.Length < LongestLine)
            return true;

        _text.Length = before;
        return false;
    }

    // Names as many as fit on the line; one at least, so that the text never loses what it is about.
    private void Fit(TextTemplate template, Found found)
    {
        var before = _text.Length;
        _found = found;
        for (_shownNames = found.Items.Length <= MostNames ? found.Items.Length : MostNames - 1; ; _shownNames--)
        {
            template.Write(this);
            if (_text.Length < LongestLine || _shownNames <= 1)
                return;

            _text.Length = before;
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

    private string Capitalised()
    {
        if (_text.Length > 0)
            _text[0] = char.ToUpperInvariant(_text[0]);

        return _text.ToString();
    }
}
