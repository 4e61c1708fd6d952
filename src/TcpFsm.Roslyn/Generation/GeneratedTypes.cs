using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Roslyn.Generation;

/// <summary>The types a spec generates, by name.</summary>
/// <param name="Path">The spec's path.</param>
/// <param name="Namespace">The namespace the spec fixes; null: the project's.</param>
/// <param name="Types">The types' names.</param>
public sealed record GeneratedTypes(string Path, string? Namespace, EquatableArray<string> Types)
{
    /// <summary>The types of a model; none if there is none.</summary>
    public static GeneratedTypes Of(SpecModel spec) => spec.Model is { } model
        ? new GeneratedTypes(spec.Path, model.Namespace, new EquatableArray<string>(new TypeNames(model).All))
        : new GeneratedTypes(spec.Path, null, default);
}
