using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit;

/// <summary>The types a spec generates, by name.</summary>
/// <param name="Path">The spec's path.</param>
/// <param name="Namespace">The namespace the spec fixes; null: the project's.</param>
/// <param name="Types">The types' names.</param>
public sealed record GeneratedTypes(string Path, string? Namespace, EquatableArray<string> Types)
{
    /// <summary>The types of a spec.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="model">Its model, or as much of it as its errors leave; null: none, and no types.</param>
    public static GeneratedTypes Of(string path, ProtocolModel? model) => model is null
        ? new GeneratedTypes(path, null, default)
        : new GeneratedTypes(path, model.Namespace, new EquatableArray<string>(new TypeNames(model).All));
}
