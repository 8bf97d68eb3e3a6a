using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Tests.Pipelines;

public sealed class EngineTests
{
    [Fact]
    public void A_phase_ends_in_every_pipeline_before_the_next_begins()
    {
        var log = Run(new Named("B", ["A"]), new Named("A", []));
        log.Should().Equal("A.Input", "B.Input", "A.Process", "B.Process", "A.PostProcess", "B.PostProcess", "A.Output", "B.Output");
    }

    [Fact]
    public void Nothing_is_written_where_an_error_was_found()
    {
        var log = Run(new Named("A", []), new Failing());
        log.Should().Equal("A.Input", "A.Process", "A.PostProcess");
    }

    [Fact]
    public void A_pipeline_that_depends_on_itself_is_refused() =>
        FluentActions.Invoking(() => new Engine([new Named("A", ["B"]), new Named("B", ["A"])]))
            .Should().Throw<ArgumentException>().WithMessage("A depends on itself.*");

    [Fact]
    public void A_dependency_that_is_not_there_is_refused() =>
        FluentActions.Invoking(() => new Engine([new Named("A", ["C"])])).Should().Throw<ArgumentException>().WithMessage("A depends on C, *");

    private static List<string> Run(params IPipeline[] pipelines)
    {
        var log = new List<string>();
        foreach (var named in pipelines.OfType<Named>()) named.Log = log;
        new Engine(pipelines).Run(new BuildState(new BuildOptions(), MemoryFileTree.Of(), null, TestContext.Current.CancellationToken));
        return log;
    }

    private sealed class Named(string name, ImmutableArray<string> dependencies) : IPipeline
    {
        public List<string> Log { get; set; } = [];
        public string Name => name;
        public ImmutableArray<string> Dependencies => dependencies;
        public ImmutableArray<IModule> Input => [new Step(() => Log.Add($"{name}.Input"))];
        public ImmutableArray<IModule> Process => [new Step(() => Log.Add($"{name}.Process"))];
        public ImmutableArray<IModule> PostProcess => [new Step(() => Log.Add($"{name}.PostProcess"))];
        public ImmutableArray<IModule> Output => [new Step(() => Log.Add($"{name}.Output"))];
    }

    private sealed class Failing : IPipeline
    {
        public string Name => "Failing";
        public ImmutableArray<IModule> Process => [new Report()];
    }

    private sealed class Report : IModule
    {
        public string Title => "Report";
        public void Execute(BuildState state) =>
            state.Report([new Diagnostic("ARC9999", Severity.Error, SourcePosition.InFile("x"), "no")]);
    }

    private sealed class Step(Action action) : IModule
    {
        public string Title => "Step";
        public void Execute(BuildState state) => action();
    }
}
