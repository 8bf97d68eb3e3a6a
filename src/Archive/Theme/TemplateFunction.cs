using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Themes;

/// <summary>A function that templates can call. Called directly: what Scriban makes of a delegate costs several times as much.</summary>
/// <param name="name">Its name in templates.</param>
/// <param name="required">How many arguments it needs.</param>
/// <param name="most">How many it takes.</param>
/// <param name="call">What it does. An argument of the wrong type is the template's mistake.</param>
internal sealed class TemplateFunction(string name, int required, int most, Func<HtmlContext, ScriptArray, object?> call) : IScriptCustomFunction
{
    public string Name => name;

    public int RequiredParameterCount => required;

    public int ParameterCount => most;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index < required ? new(typeof(object), "value") : new(typeof(object), "value", null!);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        try
        {
            return call((HtmlContext)context, arguments);
        }
        catch (Exception exception) when (exception is InvalidCastException or NullReferenceException or KeyNotFoundException or FormatException
            or ArgumentException or IndexOutOfRangeException)
        {
            var problem = exception is KeyNotFoundException ? exception.Message : $"“{name}” cannot take {Describe(arguments)}";
            throw new ScriptRuntimeException(callerContext?.Span ?? default, problem);
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private static string Describe(ScriptArray arguments) =>
        string.Join(" and ", arguments.Select(argument => argument is null ? "nothing" : $"a value of type {argument.GetType().Name}"));
}
