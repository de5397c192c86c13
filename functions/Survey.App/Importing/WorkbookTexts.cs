using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Survey.App.Importing;

/// <summary>The table of texts that a workbook's cells refer to by number.</summary>
internal sealed class WorkbookTexts
{
    private readonly List<string> _texts = [];

    /// <summary>The text of this number. Throws <see cref="InvalidDataException"/> when there is none.</summary>
    public string this[string number] =>
        int.TryParse(number, out var index) && index >= 0 && index < _texts.Count
            ? _texts[index]
            : throw new InvalidDataException("A cell refers to a text that the workbook does not have.");

    /// <summary>Reads the table; empty for a workbook that has none.</summary>
    public static WorkbookTexts Read(SharedStringTablePart? part)
    {
        var texts = new WorkbookTexts();
        if (part is null)
            return texts;

        using var reader = OpenXmlReader.Create(part);
        var text = new StringBuilder();
        while (reader.Read())
        {
            // How a text is spoken stands beside it in some languages, and is no part of it.
            while (reader.ElementType == typeof(PhoneticRun) && reader.IsStartElement)
                reader.Skip();

            if (reader.ElementType == typeof(Text) && reader.IsStartElement)
                text.Append(reader.GetText());
            else if (reader.ElementType == typeof(SharedStringItem) && reader.IsEndElement)
            {
                texts._texts.Add(WorkbookCell.OfText(text.ToString()));
                text.Clear();
            }
        }

        return texts;
    }
}
