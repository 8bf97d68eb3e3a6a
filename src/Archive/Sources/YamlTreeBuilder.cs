using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Archive.Sources;

/// <summary>Builds the tree of one file from YamlDotNet's events.</summary>
internal sealed class YamlTreeBuilder
{
    /// <summary>So many errors are reported a file, such as duplicate fields, anchors and tags, and as many warnings.</summary>
    private const int MaxReports = 100;

    private readonly string file;
    private readonly string text;
    private readonly int linesBefore;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;
    private readonly Stack<ParsingEvent> open = [];
    private int errors;
    private int warnings;

    public YamlTreeBuilder(string file, string text, int linesBefore, DiagnosticBag diagnostics)
    {
        (this.file, this.text, this.linesBefore, this.diagnostics) = (file, text, linesBefore, diagnostics);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The root; null where the file cannot be used.</summary>
    public YamlMapping? Build()
    {
        try
        {
            return BuildDocument();
        }
        catch (YamlStop stop)
        {
            diagnostics.Add(stop.Reason);
        }
        catch (YamlException exception)
        {
            diagnostics.Add(new YamlComplaint(file, text, linesBefore).Explain(exception, InnermostFlow()));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet throws these bare, without a position, e.g. for a "[" that nothing closes.
            diagnostics.Add(new YamlComplaint(file, text, linesBefore).Explain(parser.Current?.End ?? Mark.Empty, InnermostFlow()));
        }
        return null;
    }

    private YamlMapping? BuildDocument()
    {
        Next();
        if (Next() is StreamEnd) return EmptyMapping();
        var first = Next();
        var root = BuildNode(first);
        Next();
        if (Next() is DocumentStart second) Report(Diag.Yaml.SeveralDocuments(At(second.Start, 3)));
        return root switch
        {
            YamlMapping mapping => mapping,
            YamlScalar { IsNull: true } => EmptyMapping(),
            YamlSequence => Refuse(Diag.Yaml.RootNotMapping(root.At, "a list", "Write \"name: value\" on each line, without \"- \" before it.")),
            _ => Refuse(Diag.Yaml.RootNotMapping(root.At, "a bare text", "Write \"name: value\" on each line, with a blank after the colon.")),
        };
    }

    private YamlMapping? Refuse(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }

    private YamlMapping EmptyMapping() => new(new(file, linesBefore + 1, 1), []);

    private ParsingEvent Next() => parser.MoveNext() ? parser.Current! : throw new InvalidOperationException("The events ended early.");

    private YamlNode BuildNode(ParsingEvent start)
    {
        CheckProperties(start);
        return start switch
        {
            Scalar scalar => BuildScalar(scalar),
            MappingStart mapping => BuildMapping(mapping),
            SequenceStart sequence => BuildSequence(sequence),
            AnchorAlias alias => throw new YamlStop(Diag.Yaml.Alias(At(alias.Start, alias.End), alias.Value.Value)),
            _ => throw new InvalidOperationException($"No node begins with {start.GetType().Name}."),
        };
    }

    private void CheckProperties(ParsingEvent start)
    {
        if (start is not NodeEvent node || (node.Anchor.IsEmpty && node.Tag.IsEmpty)) return;
        if (!node.Anchor.IsEmpty) Report(Diag.Yaml.Anchor(At(start.Start, node.Anchor.Value.Length + 1), node.Anchor.Value));
        if (node.Tag.IsEmpty) return;
        var written = text.AsSpan((int)start.Start.Index);
        var end = written.IndexOfAny(' ', '\n', '\r');
        Report(Diag.Yaml.Tag(At(start.Start, end < 0 ? 1 : end), (end < 0 ? written : written[..end]).ToString()));
    }

    private YamlScalar BuildScalar(Scalar scalar)
    {
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var at = isBlock ? At(scalar.Start, 1) : At(scalar.Start, scalar.End);
        if (scalar.Style == ScalarStyle.DoubleQuoted && SourceText.IndexOfForbidden(scalar.Value) is >= 0 and var forbidden)
        {
            Report(Diag.Files.ForbiddenCharacter(at, SourceText.CodePointAt(scalar.Value, forbidden)));
            // Read on, so that the file's other mistakes are reported, too. The value is in nobody's way: nothing is published.
            return new YamlScalar(at, "\uFFFD", false);
        }
        // What stands in the file itself was reported when it was decoded.
        if (scalar.Style == ScalarStyle.DoubleQuoted && SourceText.BidiControlIn(scalar.Value) is { } control && SourceText.BidiControlIn(Written(scalar)) is null)
            Report(Diag.Files.BidiControl(at, control));
        if (scalar.Style == ScalarStyle.Plain) CheckComment(scalar);
        return new YamlScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    // Of "The end of #MeToo" only three words are the value.
    private void CheckComment(Scalar scalar)
    {
        var index = (int)scalar.End.Index;
        var start = index;
        while (index < text.Length && text[index] is ' ' or '\t') index++;
        if (index == start || index + 1 >= text.Length || text[index] != '#' || !char.IsLetterOrDigit(text[index + 1])) return;
        var rest = text.AsSpan(index);
        var comment = rest[..(rest.IndexOfAny('\r', '\n') is >= 0 and var end ? end : rest.Length)].TrimEnd();
        var shown = comment.Length <= 40 ? comment.ToString() : string.Concat(comment[..39], "…");
        Report(Diag.Yaml.CommentLikeText(new(file, (int)scalar.End.Line + linesBefore, (int)scalar.End.Column + index - start, comment.Length), shown));
    }

    private ReadOnlySpan<char> Written(Scalar scalar) =>
        text.AsSpan((int)Math.Min(scalar.Start.Index, text.Length)..(int)Math.Min(Math.Max(scalar.Start.Index, scalar.End.Index), text.Length));

    private YamlSequence BuildSequence(SequenceStart start)
    {
        Enter(start);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        if (start.Style == SequenceStyle.Block) CheckIndentation(start.Start);
        for (var next = Next(); next is not SequenceEnd; next = Next()) items.Add(BuildNode(next));
        open.Pop();
        return new YamlSequence(At(start.Start, 1), items.ToImmutable());
    }

    private YamlMapping BuildMapping(MappingStart start)
    {
        Enter(start);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = default(Dictionary<string, YamlScalar>);
        var first = default(YamlScalar);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            if (start.Style == MappingStyle.Block) CheckIndentation(next.Start);
            var key = BuildNode(next);
            var value = BuildNode(Next());
            if (key is not YamlScalar name)
            {
                Report(Diag.Yaml.KeyNotScalar(key.At));
                continue;
            }
            if (name.Value.Length > 0 && name.IsPlain && char.IsWhiteSpace(name.Value[0]))
            {
                Report(Diag.Yaml.NoBreakSpaceInIndentation(name.At with { Length = 1 }, name.Value[0]));
                continue;
            }
            first ??= name;
            if (FindKey(entries, ref keys, name.Value) is { } earlier) Report(Diag.Yaml.DuplicateKey(name.At, name.Value, earlier.At));
            else entries.Add(new YamlEntry(name, value));
        }
        open.Pop();
        return new YamlMapping(MappingAt(start, first), entries.ToImmutable());
    }

    // YamlDotNet counts a tab as one blank where it does not trip over it.
    private void CheckIndentation(in Mark mark)
    {
        var index = (int)mark.Index;
        var tab = -1;
        while (index > 0 && text[index - 1] is ' ' or '\t')
            if (text[--index] == '\t') tab = index;
        if (tab >= 0 && (index == 0 || text[index - 1] == '\n'))
            Report(Diag.Yaml.TabInIndentation(new(file, text.AsSpan(0, index).Count('\n') + 1 + linesBefore, tab - index + 1, 1)));
    }

    // A dictionary pays only for the rare mapping of many fields.
    private static YamlScalar? FindKey(ImmutableArray<YamlEntry>.Builder entries, ref Dictionary<string, YamlScalar>? keys, string name)
    {
        if (entries.Count < 16)
        {
            for (var i = 0; i < entries.Count; i++)
                if (entries[i].Key.Value == name) return entries[i].Key;
            return null;
        }
        keys ??= entries.ToDictionary(entry => entry.Key.Value, entry => entry.Key, StringComparer.Ordinal);
        keys.TryAdd(entries[^1].Key.Value, entries[^1].Key);
        return keys.GetValueOrDefault(name);
    }

    // YamlDotNet puts the pair of "[a: b]" at the beginning of the file.
    private SourcePosition MappingAt(MappingStart start, YamlScalar? first)
    {
        var index = (int)start.Start.Index;
        return first is null || (index < text.Length && text[index] == '{') ? At(start.Start, 1) : first.At with { Length = 1 };
    }

    private void Enter(ParsingEvent start)
    {
        if (open.Count == YamlReader.MaxDepth) throw new YamlStop(Diag.Yaml.TooDeep(At(start.Start, 1), YamlReader.MaxDepth));
        open.Push(start);
    }

    private void Report(Diagnostic diagnostic)
    {
        // Counted apart: warnings must not take an error's place, or the file would pass.
        var count = diagnostic.Severity == Severity.Error ? ++errors : ++warnings;
        if (count <= MaxReports) diagnostics.Add(diagnostic);
    }

    /// <summary>The bracket or brace that was open when parsing failed.</summary>
    private Mark? InnermostFlow()
    {
        foreach (var start in open)
            if (start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow }) return start.Start;
        return null;
    }

    private SourcePosition At(in Mark start, in Mark end) =>
        At(start, start.Line == end.Line ? (int)(end.Column - start.Column) : 0);

    private SourcePosition At(in Mark start, int length) => new(file, (int)start.Line + linesBefore, (int)start.Column, length);

    /// <summary>Ends the reading of a file; never leaves this class.</summary>
    private sealed class YamlStop(Diagnostic reason) : Exception
    {
        public Diagnostic Reason { get; } = reason;
    }
}
