using System.Collections.Immutable;

namespace Archive.Pipelines;

/// <summary>Runs pipelines phase by phase, each after those it depends on.</summary>
/// <remarks>Modules run one after another and spread their own work over the threads: two levels of parallelism would only fight.</remarks>
public sealed class Engine
{
    private readonly ImmutableArray<IPipeline> ordered;

    /// <summary>Takes the pipelines in any order.</summary>
    /// <exception cref="ArgumentException">Two have one name, a dependency is missing, or they depend on each other in a circle.</exception>
    public Engine(IEnumerable<IPipeline> pipelines) => ordered = Order([.. pipelines]);

    /// <summary>Runs all phases; stops before Output where an error was found.</summary>
    public void Run(BuildState state)
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            if (phase == Phase.Output && state.HasErrors) return;
            foreach (var pipeline in ordered)
                foreach (var module in ModulesOf(pipeline, phase))
                    Execute(module, state);
        }
    }

    private static void Execute(IModule module, BuildState state)
    {
        state.Cancellation.ThrowIfCancellationRequested();
        var meter = new StageMeter(module.Title);
        module.Execute(state);
        state.Add(meter.Stop());
    }

    private static ImmutableArray<IModule> ModulesOf(IPipeline pipeline, Phase phase) => phase switch
    {
        Phase.Input => pipeline.Input,
        Phase.Process => pipeline.Process,
        Phase.PostProcess => pipeline.PostProcess,
        _ => pipeline.Output,
    };

    private static ImmutableArray<IPipeline> Order(ImmutableArray<IPipeline> pipelines)
    {
        var byName = new Dictionary<string, IPipeline>(StringComparer.Ordinal);
        foreach (var pipeline in pipelines)
            if (!byName.TryAdd(pipeline.Name, pipeline))
                throw new ArgumentException($"Two pipelines are called {pipeline.Name}.", nameof(pipelines));

        var result = ImmutableArray.CreateBuilder<IPipeline>(pipelines.Length);
        var visiting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pipeline in pipelines) Visit(pipeline);
        return result.ToImmutable();

        void Visit(IPipeline pipeline)
        {
            if (result.Contains(pipeline)) return;
            if (!visiting.Add(pipeline.Name)) throw new ArgumentException($"{pipeline.Name} depends on itself.", nameof(pipelines));
            foreach (var name in pipeline.Dependencies)
                Visit(byName.TryGetValue(name, out var needed)
                    ? needed
                    : throw new ArgumentException($"{pipeline.Name} depends on {name}, which does not exist.", nameof(pipelines)));
            result.Add(pipeline);
        }
    }
}
