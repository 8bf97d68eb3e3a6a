using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Themes;

/// <summary>One of Scriban's own functions. It goes through all it is given, however much that is, so that what it is given and gives counts.</summary>
internal sealed class MeteredFunction(IScriptCustomFunction function) : IScriptCustomFunction
{
    public int RequiredParameterCount => function.RequiredParameterCount;

    public int ParameterCount => function.ParameterCount;

    public ScriptVarParamKind VarParamKind => function.VarParamKind;

    public Type ReturnType => function.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => function.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var html = (HtmlContext)context;
        html.CountWork(arguments);
        var result = function.Invoke(context, callerContext, arguments, blockStatement);
        html.CountWork(result);
        return result;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
