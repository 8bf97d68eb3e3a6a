using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Themes.Plans;

/// <summary>
/// Makes a plan of a template that Scriban has parsed: the same pieces, with every name looked up once and everything that is the same on
/// every page written out. Templates that use more of the language than this knows have no plan; Scriban renders them itself.
/// </summary>
internal sealed class PlanCompiler
{
    private readonly PlanScope scope;
    private readonly PlanFrame constants;
    private readonly Utf8Html written = new();

    private PlanCompiler(ScriptObject globals, PlanSet plans)
    {
        scope = new(globals);
        constants = new(plans, written, []);
    }

    /// <summary>The plan of a template; null where it has none.</summary>
    public static TemplatePlan? Compile(ScriptPage page, ScriptObject globals, PlanSet plans)
    {
        var compiler = new PlanCompiler(globals, plans);
        return page.Body is { } body && compiler.StepOf(body) is { } step ? new(step, compiler.scope.Locals) : null;
    }

    private Step? StepOf(ScriptBlockStatement block)
    {
        var steps = new List<Step>();
        foreach (var statement in block.Statements)
        {
            if (statement is ScriptEscapeStatement or ScriptEndStatement) continue;
            if (StepOf(statement) is not { } step) return null;
            // What is the same on every page is written in one go.
            if (step is ConstantStep next && steps is [.., ConstantStep last]) steps[^1] = new ConstantStep([.. last.Markup, .. next.Markup]);
            else steps.Add(step);
        }

        return steps is [var only] ? only : new SequenceStep([.. steps]);
    }

    private Step? StepOf(ScriptStatement statement) => statement switch
    {
        ScriptRawStatement raw => new ConstantStep(Encoding.UTF8.GetBytes(raw.Text.ToString())),
        ScriptExpressionStatement { Expression: ScriptFunctionCall call } when PartialOf(call) is { } partial => partial,
        ScriptExpressionStatement { Expression: { } expression } => OperandOf(expression) is { } value ? ValueOf(value) : null,
        ScriptIfStatement choice => BranchOf(choice),
        ScriptForStatement loop => LoopOf(loop),
        _ => null,
    };

    private Step ValueOf(Operand value)
    {
        if (value is not ConstantOperand constant) return new ValueStep(value);
        try
        {
            written.Clear();
            constants.WriteValue(constant.Value);
            return new ConstantStep(written.Written.ToArray());
        }
        catch (IrregularTemplateException)
        {
            return new ValueStep(value);
        }
    }

    private PartialStep? PartialOf(ScriptFunctionCall call)
    {
        if (call.Target is not ScriptVariableGlobal { Name: "partial" } || scope.Function("partial") is null) return null;
        if (call.Arguments.Count is not (1 or 2) || call.Arguments[0] is not ScriptLiteral { Value: string name }) return null;
        if (call.Arguments.Count == 1) return new(name, null);
        return OperandOf(call.Arguments[1]) is { } it ? new(name, it) : null;
    }

    private Step? BranchOf(ScriptIfStatement choice)
    {
        if (choice.Condition is null || choice.Then is null || OperandOf(choice.Condition) is not { } condition || StepOf(choice.Then) is not { } then) return null;
        Step? otherwise = null;
        switch (choice.Else)
        {
            case null:
                break;
            case ScriptElseStatement { Body: { } body }:
                if ((otherwise = StepOf(body)) is null) return null;
                break;
            case ScriptIfStatement next:
                if ((otherwise = BranchOf(next)) is null) return null;
                break;
            default:
                return null;
        }

        if (condition is not ConstantOperand constant) return new BranchStep(condition, then, otherwise);
        return Values.IsTrue(constant.Value) ? then : otherwise ?? new ConstantStep([]);
    }

    private LoopStep? LoopOf(ScriptForStatement loop)
    {
        if (loop is not { Variable: ScriptVariableGlobal { Name: var name }, Iterator: { } iterator, Body: { } body, Else: null, NamedArguments: null or { Count: 0 } }) return null;
        if (OperandOf(iterator) is not { } list) return null;
        var local = scope.Enter(name);
        var step = StepOf(body);
        scope.Leave();
        return step is null ? null : new(list, local, step);
    }

    private Operand? OperandOf(ScriptExpression expression) => Make(expression) is { } operand ? Fold(operand) : null;

    private Operand? Make(ScriptExpression expression) => expression switch
    {
        ScriptLiteral { Value: null or string or int or bool } literal => new ConstantOperand(literal.Value),
        ScriptNestedExpression { Expression: { } inner } => OperandOf(inner),
        ScriptVariableGlobal variable => scope.Variable(variable.Name),
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: "for" }, Member: { } member } => scope.LoopPlace(member.Name),
        ScriptMemberExpression { Target: { } target, Member: { } member } => OperandOf(target) is { } owner ? new MemberOperand(owner, member.Name) : null,
        ScriptFunctionCall call => CallOf(call),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } right } => OperandOf(right) is { } value
            ? new UnaryOperand(value, static v => Values.Of(!Values.IsTrue(v))) : null,
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } other } =>
            OperandOf(condition) is { } c && OperandOf(then) is { } t && OperandOf(other) is { } o ? new ChoiceOperand(c, t, o) : null,
        ScriptBinaryExpression { Left: { } left, Right: { } right } binary => OperandOf(left) is { } l && OperandOf(right) is { } r ? BinaryOf(binary.Operator, l, r) : null,
        _ => null,
    };

    private CallOperand? CallOf(ScriptFunctionCall call)
    {
        if (call.Target is not ScriptVariableGlobal target || scope.Function(target.Name) is not { } function) return null;
        if (call.Arguments.Count < function.RequiredParameterCount || call.Arguments.Count > function.ParameterCount) return null;
        var arguments = new Operand[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (OperandOf(call.Arguments[i]) is not { } argument) return null;
            arguments[i] = argument;
        }

        return new(function, arguments, call.Span);
    }

    private static Operand? BinaryOf(ScriptBinaryOperator operation, Operand left, Operand right) => operation switch
    {
        ScriptBinaryOperator.And => new ChoiceOperand(left, new UnaryOperand(right, static v => Values.Of(Values.IsTrue(v))), new ConstantOperand(false)),
        ScriptBinaryOperator.Or => new ChoiceOperand(left, new ConstantOperand(true), new UnaryOperand(right, static v => Values.Of(Values.IsTrue(v)))),
        ScriptBinaryOperator.EmptyCoalescing => new CoalescingOperand(left, right),
        ScriptBinaryOperator.CompareEqual => new BinaryOperand(left, right, static (a, b) => Values.Of(Values.AreEqual(a, b))),
        ScriptBinaryOperator.CompareNotEqual => new BinaryOperand(left, right, static (a, b) => Values.Of(!Values.AreEqual(a, b))),
        ScriptBinaryOperator.CompareGreater => new BinaryOperand(left, right, static (a, b) => Values.Of(Values.Compare(a, b) > 0)),
        ScriptBinaryOperator.CompareGreaterOrEqual => new BinaryOperand(left, right, static (a, b) => Values.Of(Values.Compare(a, b) >= 0)),
        ScriptBinaryOperator.CompareLess => new BinaryOperand(left, right, static (a, b) => Values.Of(Values.Compare(a, b) < 0)),
        ScriptBinaryOperator.CompareLessOrEqual => new BinaryOperand(left, right, static (a, b) => Values.Of(Values.Compare(a, b) <= 0)),
        ScriptBinaryOperator.Add => new BinaryOperand(left, right, static (a, b) => Values.Add(a, b)),
        _ => null,
    };

    /// <summary>What is the same on every page is computed once; what fails there fails again, with its place, when a page comes to it.</summary>
    private Operand Fold(Operand operand)
    {
        if (!operand.IsConstant || operand is ConstantOperand) return operand;
        try
        {
            return new ConstantOperand(operand.Get(constants));
        }
        catch (Exception exception) when (exception is IrregularTemplateException or ScriptRuntimeException)
        {
            return operand;
        }
    }
}
