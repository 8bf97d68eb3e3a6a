using System.Collections;

namespace Archive.Themes.Plans;

/// <summary>A piece of a plan that writes.</summary>
internal abstract class Step
{
    public abstract void Write(PlanFrame frame);
}

/// <summary>Markup that is the same on every page: what the template says literally, and what follows from the theme and the site alone.</summary>
internal sealed class ConstantStep(byte[] markup) : Step
{
    public byte[] Markup => markup;

    public override void Write(PlanFrame frame) => frame.Html.Raw(markup);
}

/// <summary>One piece after another.</summary>
internal sealed class SequenceStep(Step[] steps) : Step
{
    public override void Write(PlanFrame frame)
    {
        foreach (var step in steps) step.Write(frame);
    }
}

/// <summary>A value.</summary>
internal sealed class ValueStep(Operand value) : Step
{
    public override void Write(PlanFrame frame) => frame.WriteValue(value.Get(frame));
}

/// <summary>One of two pieces.</summary>
internal sealed class BranchStep(Operand condition, Step then, Step? otherwise) : Step
{
    public override void Write(PlanFrame frame)
    {
        if (Values.IsTrue(condition.Get(frame))) then.Write(frame);
        else otherwise?.Write(frame);
    }
}

/// <summary>A piece for every value of a list.</summary>
internal sealed class LoopStep(Operand list, int local, Step body) : Step
{
    public override void Write(PlanFrame frame)
    {
        var values = list.Get(frame) as IList ?? throw new IrregularTemplateException();
        var outer = frame.Locals[local];
        var turn = new LoopTurn(values.Count);
        frame.Locals[local] = turn;
        for (var i = 0; i < values.Count; i++)
        {
            frame.CountStep();
            (turn.Index, turn.Value) = (i, values[i]);
            body.Write(frame);
        }

        frame.Locals[local] = outer;
    }
}

/// <summary>Where a loop is.</summary>
/// <param name="count">How many values it goes through.</param>
internal sealed class LoopTurn(int count)
{
    public int Index { get; set; }

    public object? Value { get; set; }

    public bool IsLast => Index == count - 1;
}

/// <summary>Another template, in place. Its plan is looked up once, when it first runs: templates may name each other.</summary>
internal sealed class PartialStep(string name, Operand? it) : Step
{
    public override void Write(PlanFrame frame) => frame.RenderPartial(name, it?.Get(frame));
}
