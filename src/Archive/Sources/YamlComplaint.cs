using Archive.Diagnostics;
using Archive.Model;
using YamlDotNet.Core;

namespace Archive.Sources;

/// <summary>Says in plain words what YamlDotNet found wrong, at the place where a person would look for it.</summary>
internal sealed class YamlComplaint(string file, string text, int linesBefore)
{
    private const string Quote = "Text that holds \": \" or \" #\", or begins with one of ' \" [ ] { } , & * ! | > % @ `, stands in quotes";

    private const string NoField = "This line is no field: it lacks its \": \".";
    private const string WriteField = "Write \"name: value\", with a blank after the colon.";

    /// <summary>The parser's own words (a part of them), ours, and what to do. The first that fits is taken.</summary>
    private static readonly (string Theirs, string Message, string Hint)[] Plain =
    [
        ("incompatible YAML", "\"%\" begins YAML's directives, which the archive does not read.", "Delete the line."),
        ("unexpected end of stream", "A quotation mark is opened here and never closed.", "Close it; inside '…' an apostrophe is written twice, inside \"…\" a quotation mark as \\\"."),
        ("document indicator", "A quotation mark is opened here and never closed.", "Close it before the line \"---\"."),
        ("unknown escape", "A text in double quotes holds a backslash that begins no escape.", "Write the backslash twice, or use single quotes."),
        ("hexadecimal", "A text in double quotes holds an incomplete escape.", "\\x takes two hexadecimal digits, \\u four, \\U eight; or write the backslash twice."),
        ("Unicode", "A text in double quotes holds an escape that is no character.", "Write the character itself."),
        ("invalid mapping", "A second \":\" makes this a field within a field.", Quote + "; a field of its own stands on a line of its own, as far in as its neighbours."),
        ("Mapping values are not allowed", "A \":\" stands where no field can begin.", Quote + "; a field of its own stands on a line of its own, as far in as its neighbours."),
        ("Mapping keys are not allowed", "A \"?\" stands where no field can begin.", Quote + "."),
        ("could not find expected ':'", "This line is no field: it lacks its \":\".", "Write \"name: value\", with a blank after the colon."),
        ("did not find expected key", "This does not belong to the fields above it.", "Indent it as far as its neighbours."),
        ("expected '-' indicator", "This is no item of the list above it.", "Items begin with \"- \", all in the same column."),
        ("sequence entries are not allowed", "A list cannot begin here.", "Write each item on a line of its own below the field: \"- item\"; or all in brackets: [a, b]."),
        ("node content", "A value is missing here, or cannot begin like this.", Quote + "."),
        ("block scalar", "\"|\" and \">\" begin a text on the lines below.", "Go to a new line and indent the text; put a value that begins with \"|\" or \">\" in quotes."),
        ("comment", "A comment stands where none can be.", "Put a blank before \"#\", or quotes around text that holds it."),
        ("anchor", "\"&\" and \"*\" begin YAML's anchors and aliases, which the archive does not read.", "Put text that begins with them in quotes."),
        ("tag", "\"!\" begins YAML's tags, which the archive does not read.", "Put text that begins with it in quotes."),
        ("directive", "\"%\" begins YAML's directives, which the archive does not read.", "Put text that begins with it in quotes."),
        ("indentation", "A text is opened here that goes on in a line indented too little.", "Close the quotation mark, or indent the line further than the field it belongs to."),
        ("document", "The file goes on after its end.", "Indent all fields equally; delete what stands behind."),
    ];

    /// <summary>Explains an exception of the parser.</summary>
    /// <param name="exception">What the parser threw.</param>
    /// <param name="openFlow">The innermost bracket or brace that was open.</param>
    public Diagnostic Explain(YamlException exception, Mark? openFlow)
    {
        if (TabAfter(exception) is { } tab) return tab;
        if (FromBefore(exception, openFlow) is { } earlier) return earlier;
        if (openFlow is { } bracket && IsUnclosed(exception)) return Unclosed(bracket);
        if (FromTheLine(exception) is { } special) return special;
        foreach (var (theirs, message, hint) in Plain)
            if (exception.Message.Contains(theirs, StringComparison.OrdinalIgnoreCase))
                return Diag.Yaml.Malformed(At(exception.Start, exception.End), message, hint);
        return Diag.Yaml.Malformed(At(exception.Start, exception.End), "This is not well-formed YAML.", $"The parser says: {exception.Message}");
    }

    /// <summary>Explains a failure of the parser of which only the place is known.</summary>
    public Diagnostic Explain(Mark reached, Mark? openFlow) => openFlow is { } bracket
        ? CommentedBracket(bracket, reached.Index) ?? Unclosed(bracket)
        : Diag.Yaml.Malformed(At(reached, reached), "This is not well-formed YAML.", "Look for an unclosed bracket or quotation mark, or a wrong indentation.");

    /// <summary>What only a look at the line itself tells apart.</summary>
    private Diagnostic? FromTheLine(YamlException exception)
    {
        var index = (int)Math.Min(exception.Start.Index, text.Length);
        var lineStart = text.AsSpan(0, index).LastIndexOf('\n') + 1;
        var before = text.AsSpan(lineStart, index - lineStart).Trim();
        var rest = text.AsSpan(index);
        var line = rest[..(rest.IndexOf('\n') is >= 0 and var length ? length : rest.Length)].TrimEnd();
        var (message, hint) = exception.Message switch
        {
            var theirs when theirs.Contains("cannot start any token", StringComparison.Ordinal) && line.Length > 0 =>
                ($"A value cannot begin with \"{line[0]}\".", "Put the value in quotes."),
            var theirs when theirs.Contains("expected key", StringComparison.Ordinal) && before.Length > 0 =>
                ("The value has ended already; this stands behind it.", "Put quotes around all of the text; inside '…' an apostrophe is written twice."),
            var theirs when theirs.Contains("expected key", StringComparison.Ordinal) && line.Contains(":\u00A0", StringComparison.Ordinal) =>
                ("Behind the \":\" stands a no-break space, which looks like a blank and is none.", "Write a blank there."),
            var theirs when theirs.Contains("expected key", StringComparison.Ordinal) && !line.Contains(": ", StringComparison.Ordinal) && !line.EndsWith(':') =>
                (NoField, WriteField),
            var theirs when theirs.Contains("invalid mapping", StringComparison.Ordinal) && !before.Contains(": ", StringComparison.Ordinal) =>
                ("This line goes on with the value above it, so it cannot be a field.", "Indent fields equally; put text that holds \": \" in quotes."),
            _ => (null, ""),
        };
        return message is null ? null : Diag.Yaml.Malformed(At(exception.Start, exception.End), message, hint);
    }

    /// <summary>What is wrong before the place where the parser notices: there a person would look in vain.</summary>
    private Diagnostic? FromBefore(YamlException exception, Mark? openFlow)
    {
        var index = (int)Math.Min(exception.Start.Index, text.Length);
        if (openFlow is { } bracket && CommentedBracket(bracket, exception.End.Index) is { } comment) return comment;
        var line = text.AsSpan(0, index).LastIndexOf('\n') + 1;
        if (NoBreakSpace(line) is { } space) return space;
        var above = text.AsSpan(0, line).TrimEnd().LastIndexOf('\n') + 1;
        return NoBreakSpace(above) ?? (exception.Message.Contains("mapping", StringComparison.OrdinalIgnoreCase) ? UnspacedField(above) : null);
    }

    /// <summary>A <c>[#a, b]</c>: behind the <c>#</c> the parser reads nothing, not even the bracket.</summary>
    private Diagnostic? CommentedBracket(in Mark bracket, long reached)
    {
        var opener = (int)bracket.Index;
        if (opener >= text.Length) return null;
        var end = text.IndexOf('\n', (int)Math.Clamp(reached, opener, text.Length)) is >= 0 and var found ? found : text.Length;
        var closer = text[opener] == '{' ? '}' : ']';
        foreach (var range in text.AsSpan(opener, end - opener).Split('\n'))
        {
            var line = text.AsSpan(opener, end - opener)[range].TrimEnd();
            var isQuoted = false;
            for (var i = 1; i + 1 < line.Length; i++)
            {
                if (line[i] is '"' or '\'') isQuoted = !isQuoted;
                if (line[i] != '#' || isQuoted || line[i - 1] is not (' ' or '\t' or '[' or '{' or ',')) continue;
                if (char.IsWhiteSpace(line[i + 1]) || !line[i..].Contains(closer)) break;
                return Diag.Yaml.Malformed(
                    At(opener + range.Start.Value + i, line.Length - i), $"\"#\" begins a comment here, and the \"{closer}\" behind it is part of that.", "Put quotes around text that begins with \"#\": ['#name'].");
            }
        }

        return null;
    }

    private Diagnostic? NoBreakSpace(int lineStart)
    {
        for (var i = lineStart; i < text.Length && text[i] != '\n' && char.IsWhiteSpace(text[i]); i++)
            if (text[i] is not (' ' or '\t' or '\r')) return Diag.Yaml.NoBreakSpaceInIndentation(At(i, 1), text[i]);
        return null;
    }

    /// <summary>A <c>name:value</c>, which is text, and goes on in the line below.</summary>
    private Diagnostic? UnspacedField(int lineStart)
    {
        var start = lineStart;
        while (start < text.Length && text[start] is ' ' or '-') start++;
        var colon = start;
        while (colon < text.Length && (char.IsLetterOrDigit(text[colon]) || text[colon] is '_' or '-')) colon++;
        return colon == start || colon + 1 >= text.Length || text[colon] != ':' || char.IsWhiteSpace(text[colon + 1]) || text.AsSpan(colon + 1).StartsWith("//")
            ? null : Diag.Yaml.Malformed(At(start, colon + 1 - start), NoField, WriteField);
    }

    private SourcePosition At(int index, int length)
    {
        var before = text.AsSpan(0, index);
        return new(file, before.Count('\n') + 1 + linesBefore, index - before.LastIndexOf('\n'), length);
    }

    private Diagnostic Unclosed(in Mark bracket)
    {
        var opener = bracket.Index < text.Length && text[(int)bracket.Index] == '{' ? '{' : '[';
        return Diag.Yaml.Malformed(
            At(bracket, bracket) with { Length = 1 },
            $"A \"{opener}\" is opened here and not closed as it should be.",
            $"Items are separated by \",\" and followed by \"{(opener == '{' ? '}' : ']')}\"; text that begins with \"{opener}\" stands in quotes.");
    }

    private bool IsUnclosed(YamlException exception) =>
        exception.Message.Contains("flow", StringComparison.Ordinal)
        || (exception.Message.Contains("node content", StringComparison.Ordinal) && exception.Start.Index >= text.Length);

    /// <summary>The parser often trips over a tab without saying so, or says so a line early.</summary>
    private Diagnostic? TabAfter(YamlException exception)
    {
        var isSaid = exception.Message.Contains("tab", StringComparison.Ordinal);
        var last = isSaid ? long.MaxValue : Math.Max(exception.Start.Line, exception.End.Line);
        var line = 1;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (line > last) return null;
            var written = text.AsSpan(range);
            var blanks = written.IndexOfAnyExcept(' ', '\t');
            var tab = written.IndexOf('\t');
            // In a line that is otherwise empty a tab is invisible, and mostly harmless: not within a text that goes on.
            var isEmpty = blanks < 0 || written[blanks] == '\r';
            if (line >= exception.Start.Line && tab >= 0 && (isEmpty ? isSaid && line > exception.Start.Line && written.Trim().IsEmpty : tab < blanks))
                return Diag.Yaml.TabInIndentation(new(file, line + linesBefore, tab + 1, 1));
            line++;
        }
        return null;
    }

    /// <summary>The parser puts what is missing at the end behind the last line; a person looks at the end of that line.</summary>
    private SourcePosition At(in Mark start, in Mark end)
    {
        if (start.Line == 0) return new(file, linesBefore + 1, 1);
        if (start.Index < text.Length)
            return new(file, (int)start.Line + linesBefore, (int)start.Column, start.Line == end.Line ? (int)Math.Max(1, end.Column - start.Column) : 1);
        var trimmed = text.AsSpan().TrimEnd();
        var lineStart = trimmed.LastIndexOf('\n') + 1;
        return new(file, trimmed.Count('\n') + 1 + linesBefore, trimmed.Length - lineStart + 1, 1);
    }
}
