using System.Collections.Frozen;
using Archive.Diagnostics;
using Archive.Model;
using Scriban;
using Scriban.Parsing;

namespace Archive.Themes;

/// <summary>The parsed templates, checked against each other and against the words of the interface.</summary>
internal sealed class TemplateSet
{
    private const string Folder = "templates/";
    private const string Extension = ".html";

    private readonly FrozenDictionary<string, Template> templates;
    private readonly FrozenDictionary<string, TemplateUses> uses;

    private TemplateSet(Dictionary<string, Template> templates)
    {
        this.templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        uses = templates.ToFrozenDictionary(t => t.Key, t => TemplateUses.Of(t.Value), StringComparer.Ordinal);
    }

    /// <summary>Parses every template of the theme.</summary>
    public static TemplateSet Parse(ThemeFiles files, Localizer words, DiagnosticBag bag)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Below(Folder).Where(file => file.Key.EndsWith(Extension, StringComparison.Ordinal)))
        {
            var name = path[Folder.Length..^Extension.Length];
            var template = Template.Parse(ThemeFiles.TextOf(bytes), $"theme/{path}");
            foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
                bag.Add(Diag.Theme.BrokenTemplate(PositionOf(message.Span), message.Message));
            templates.Add(name, template);
        }

        var set = new TemplateSet(templates);
        set.Check(words, bag);
        return set;
    }

    /// <summary>The names of the templates.</summary>
    public IEnumerable<string> Names => templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>A template by its name; null where the theme has none.</summary>
    public Template? Find(string name) => templates.GetValueOrDefault(name);

    /// <summary>Where a piece of a template stands.</summary>
    public static SourcePosition PositionOf(SourceSpan span) =>
        new(string.IsNullOrEmpty(span.FileName) ? "theme/templates" : span.FileName, span.Start.Line + 1, span.Start.Column + 1);

    private void Check(Localizer words, DiagnosticBag bag)
    {
        foreach (var (name, found) in uses.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            foreach (var (partial, span) in found.Partials.Where(p => !templates.ContainsKey(p.Name)))
                bag.Add(Diag.Theme.UnknownPartial(PositionOf(span), partial, Nearest.Of(partial, templates.Keys)));
            foreach (var (key, span) in found.Words.Where(w => words.Find(w.Name) is null))
                bag.Add(Diag.Theme.UnknownWords(PositionOf(span), key, Nearest.Of(key, words.Keys)));
        }
    }
}
