using System.Collections.Generic;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes a union's other face: the one by which C# 15 takes it for a union of its own, and checks its switches itself.</summary>
/// <remarks>The union itself cannot be that: of a type with that attribute the compiler matches the contents alone, and patterns on its properties would be none.</remarks>
public sealed class CasesEmitter(EmitContext context, SourceWriter writer, string union, IReadOnlyList<int> members)
{
    private readonly HandleCalls _calls = new(context);

    /// <summary>Writes the property and its type.</summary>
    public void Write()
    {
        writer.Lines($$"""
            /// <summary>The same for C# 15, whose switches take handles as cases and see for themselves that none is forgotten.</summary>
            public CasesUnion Cases => new CasesUnion(this);

            /// <summary>The handles a <see cref="{{union}}"/> may hold, as a union of C# 15. Nothing of it makes a box but <see cref="Value"/>.</summary>
            [global::System.Runtime.CompilerServices.Union]
            """);
        writer.Open("public readonly struct CasesUnion");
        writer.Lines($$"""
            private readonly {{union}} _union;

            internal CasesUnion({{union}} union) => _union = union;

            /// <summary>Whether it holds a handle.</summary>
            public bool HasValue => _union.HasValue;

            /// <summary>The handle, in a box; null if there is none.</summary>
            public object? Value => _union.Value;
            """);
        foreach (int member in members) WriteMember(member);
        writer.Close().Line();
    }

    private void WriteMember(int member)
    {
        string handle = _calls.Handle(member), state = CSharpText.Xml(context.Model.States[member].Name);
        writer.Lines($$"""

            /// <summary>Of the handle of {{state}}.</summary>
            /// <param name="handle">The handle.</param>
            public CasesUnion({{handle}} handle) => _union = new {{union}}(handle.Owner, handle.Version, {{context.State(member)}});

            /// <summary>Gives the handle of {{state}}.</summary>
            /// <param name="handle">The handle; the default of its type if it holds another.</param>
            /// <returns>Whether it holds it.</returns>
            public bool TryGetValue(out {{handle}} handle) => _union.{{context.Handles.TryGet(member)}}(out handle);
            """);
    }
}
