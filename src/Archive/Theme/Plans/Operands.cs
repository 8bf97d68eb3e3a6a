using Scriban.Parsing;

namespace Archive.Themes.Plans;

/// <summary>A piece of a plan that has a value.</summary>
internal abstract class Operand
{
    /// <summary>Whether the value is the same on every page.</summary>
    public virtual bool IsConstant => false;

    public abstract object? Get(PlanFrame frame);
}

/// <summary>A value that is the same on every page.</summary>
internal sealed class ConstantOperand(object? value) : Operand
{
    public override bool IsConstant => true;

    public object? Value => value;

    public override object? Get(PlanFrame frame) => value;
}

/// <summary>What the page tells every template.</summary>
internal sealed class PageVariableOperand(int index) : Operand
{
    public override object? Get(PlanFrame frame) => frame.PageVariable(index);
}

/// <summary>What the template was given.</summary>
internal sealed class ItOperand : Operand
{
    public override object? Get(PlanFrame frame) => frame.Locals[0];
}

/// <summary>The variable of a loop.</summary>
internal sealed class LoopVariableOperand(int local) : Operand
{
    public override object? Get(PlanFrame frame) => ((LoopTurn)frame.Locals[local]!).Value;
}

/// <summary>Where a loop is: <c>for.first</c> and its kin.</summary>
internal sealed class LoopPlaceOperand(int local, Func<LoopTurn, object> place) : Operand
{
    public override object? Get(PlanFrame frame) => place((LoopTurn)frame.Locals[local]!);
}

/// <summary>A property of a value.</summary>
internal sealed class MemberOperand(Operand target, string member) : Operand
{
    // The type seen last and how to read it: a place in a template nearly always sees one type.
    private MemberGetter? last;

    public override bool IsConstant => target.IsConstant;

    public override object? Get(PlanFrame frame)
    {
        var owner = target.Get(frame) ?? throw new IrregularTemplateException();
        var getter = last;
        if (getter is null || getter.Owner != owner.GetType())
        {
            getter = MemberGetter.Of(owner.GetType(), member) ?? throw new IrregularTemplateException();
            last = getter;
        }

        return getter.Get(owner);
    }
}

/// <summary>What one of the theme's functions gives.</summary>
internal sealed class CallOperand(TemplateFunction function, Operand[] arguments, SourceSpan span) : Operand
{
    public override bool IsConstant => function.IsPure && Array.TrueForAll(arguments, argument => argument.IsConstant);

    public override object? Get(PlanFrame frame)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Get(frame);
        return function.Call(frame, values, span);
    }
}

/// <summary>A value computed from one other.</summary>
internal sealed class UnaryOperand(Operand value, Func<object?, object?> compute) : Operand
{
    public override bool IsConstant => value.IsConstant;

    public override object? Get(PlanFrame frame) => compute(value.Get(frame));
}

/// <summary>A value computed from two others.</summary>
internal sealed class BinaryOperand(Operand left, Operand right, Func<object?, object?, object?> compute) : Operand
{
    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override object? Get(PlanFrame frame) => compute(left.Get(frame), right.Get(frame));
}

/// <summary>The second value where the first decides so; it is looked at only then.</summary>
internal sealed class ChoiceOperand(Operand condition, Operand whenTrue, Operand whenFalse) : Operand
{
    public override bool IsConstant => condition.IsConstant && whenTrue.IsConstant && whenFalse.IsConstant;

    public override object? Get(PlanFrame frame) => (Values.IsTrue(condition.Get(frame)) ? whenTrue : whenFalse).Get(frame);
}

/// <summary>The first value where there is one, else the second.</summary>
internal sealed class CoalescingOperand(Operand first, Operand second) : Operand
{
    public override bool IsConstant => first.IsConstant && second.IsConstant;

    public override object? Get(PlanFrame frame) => first.Get(frame) ?? second.Get(frame);
}
