using System.Text;

namespace Survey.App.Importing;

/// <summary>
/// Reads bytes that are not UTF-8 as Windows-1252, which is what spreadsheets write where they do not write Unicode, and puts a <see cref="Mark"/> before them,
/// since text is decoded long before anybody knows which row it is in.
/// </summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    /// <summary>Stands before what was read as Windows-1252: a character that is no character, and in no text.</summary>
    public const char Mark = '\uFFFE';

    /// <summary>The encoding.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Whether there were any such bytes so far.</summary>
    public bool IsUsed { get; private set; }

    // Ill-formed UTF-8 comes in pieces of at most three bytes; the mark is one more.
    /// <inheritdoc/>
    public override int MaxCharCount => 4;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(Windows1252Fallback fallback) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            fallback.IsUsed = true;
            _text = Mark + Windows1252.GetString(bytesUnknown);
            _next = 0;
            return true;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious() => _next > 0 && --_next >= 0;

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
