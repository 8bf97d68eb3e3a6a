using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Archive.Themes;

/// <summary>What a template names literally: partials and words of the interface. Names that it puts together show only when it renders.</summary>
/// <param name="Partials">Names after <c>partial</c>.</param>
/// <param name="Words">Keys after <c>t</c>, <c>t_with</c> and <c>t_count</c>.</param>
internal sealed record TemplateUses(IReadOnlyList<(string Name, SourceSpan Span)> Partials, IReadOnlyList<(string Name, SourceSpan Span)> Words)
{
    /// <summary>The uses of a template; none where it could not be parsed.</summary>
    public static TemplateUses Of(Template template)
    {
        var visitor = new Visitor();
        if (template.Page is { } page) visitor.Visit(page);
        return new(visitor.Partials, visitor.Words);
    }

    private sealed class Visitor : ScriptVisitor
    {
        public List<(string, SourceSpan)> Partials { get; } = [];

        public List<(string, SourceSpan)> Words { get; } = [];

        public override void Visit(ScriptFunctionCall node)
        {
            if (node is { Target: ScriptVariable target, Arguments: [ScriptLiteral { Value: string name } literal, ..] })
            {
                if (target.Name == "partial") Partials.Add((name, literal.Span));
                else if (target.Name is "t" or "t_with" or "t_count") Words.Add((name, literal.Span));
            }

            base.Visit(node);
        }
    }
}
