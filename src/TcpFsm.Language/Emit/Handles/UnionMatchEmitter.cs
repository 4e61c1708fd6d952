using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Naming;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes how a union is taken apart by one function for each handle: with the compiler's word that none is forgotten, in any version of C#.</summary>
public sealed class UnionMatchEmitter
{
    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly string _path;
    private readonly IReadOnlyList<int> _members;
    private readonly HandleCalls _calls;
    private readonly string[] _parameters;

    /// <summary>Prepares a union.</summary>
    public UnionMatchEmitter(EmitContext context, SourceWriter writer, string path, IReadOnlyList<int> members)
    {
        _context = context;
        _writer = writer;
        _path = path;
        _members = members;
        _calls = new HandleCalls(context);
        var scope = new NameScope("arg");
        _parameters = members.Select(m => CSharpText.Escape(scope.Take(IdentifierText.Lower(context.Handles.Handles[m]), "State"))).ToArray();
    }

    /// <summary>Writes Match and Switch, each without and with an argument.</summary>
    public void Write()
    {
        Write("Calls the function of the state it is in, and returns what that returns.", "TResult Match<TResult>", "Func", "", "TResult");
        Write("Calls the function of the state it is in with an argument, so that none needs a closure; and returns what that returns.", "TResult Match<TArg, TResult>", "Func", "TArg", "TResult");
        Write("Calls the action of the state it is in.", "void Switch", "Action", "", "");
        Write("Calls the action of the state it is in with an argument, so that none needs a closure.", "void Switch<TArg>", "Action", "TArg", "");
    }

    private void Write(string summary, string method, string function, string argument, string result)
    {
        _writer.Line($"/// <summary>{summary}</summary>");
        if (argument.Length > 0) _writer.Line("/// <typeparam name=\"TArg\">The argument's type.</typeparam>");
        if (result.Length > 0) _writer.Line("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        if (argument.Length > 0) _writer.Line("/// <param name=\"arg\">The argument.</param>");
        for (int i = 0; i < _members.Count; i++)
            _writer.Line($"/// <param name=\"{_parameters[i].TrimStart('@')}\">What to do in {CSharpText.Xml(_context.Model.States[_members[i]].Name)}.</param>");
        if (result.Length > 0) _writer.Line("/// <returns>What the function returned.</returns>");
        _writer.Line("/// <exception cref=\"global::TcpFsm.StaleHandleException\">It holds no handle: it is the default of its type.</exception>");

        IEnumerable<string> declared = _members.Select((m, i) => $"global::System.{function}<{string.Join(", ", Types(m, argument, result))}> {_parameters[i]}");
        if (argument.Length > 0) declared = new[] { argument + " arg" }.Concat(declared);
        _writer.Open($"public {method}({string.Join(", ", declared)})");
        _writer.Line($"if (!HasValue) throw new global::TcpFsm.StaleHandleException({CSharpText.Quote(_path)}, null);");
        _writer.Open("switch (State)");
        for (int i = 0; i < _members.Count; i++) WriteCase(i, argument.Length > 0, result.Length > 0);
        _writer.Close().Close().Line();
    }

    private void WriteCase(int index, bool hasArgument, bool returns)
    {
        string label = index == _members.Count - 1 ? "default:" : $"case {_context.State(_members[index])}:";
        string call = $"{_parameters[index]}(new {_calls.Handle(_members[index])}(_connection, _version){(hasArgument ? ", arg" : "")});";
        _writer.Line(label);
        _writer.Indented(w =>
        {
            w.Line(returns ? "return " + call : call);
            if (!returns) w.Line("return;");
        });
    }

    private IEnumerable<string> Types(int member, string argument, string result) =>
        new[] { _calls.Handle(member), argument, result }.Where(t => t.Length > 0);
}
