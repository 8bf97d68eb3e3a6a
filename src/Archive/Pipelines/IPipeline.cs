using System.Collections.Immutable;

namespace Archive.Pipelines;

/// <summary>
/// A named list of modules in four phases, in Statiq's vocabulary. Every pipeline finishes a phase before any begins the next, and within
/// a phase a pipeline runs after those it depends on.
/// </summary>
public interface IPipeline
{
    /// <summary>Its name, unique among the pipelines of a build.</summary>
    string Name { get; }

    /// <summary>Names of the pipelines whose work of the same phase this one needs.</summary>
    ImmutableArray<string> Dependencies => [];

    /// <summary>Reads from the disk.</summary>
    ImmutableArray<IModule> Input => [];

    /// <summary>Makes records and texts out of what was read.</summary>
    ImmutableArray<IModule> Process => [];

    /// <summary>Decides pages; may see what every pipeline processed.</summary>
    ImmutableArray<IModule> PostProcess => [];

    /// <summary>Renders and writes.</summary>
    ImmutableArray<IModule> Output => [];
}

/// <summary>One step of a pipeline.</summary>
public interface IModule
{
    /// <summary>Does the step, taking from and adding to the state of the build.</summary>
    void Execute(BuildState state);

    /// <summary>What the person who waits is told: "Read", "Annotate".</summary>
    string Title { get; }
}

/// <summary>The four phases, in order.</summary>
public enum Phase { Input, Process, PostProcess, Output }
