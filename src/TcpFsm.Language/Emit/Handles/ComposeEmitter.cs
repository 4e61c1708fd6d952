using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Metadata;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes how a handle composes a message that the program sends by hand.</summary>
public sealed class ComposeEmitter
{
    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly int _state;
    private readonly ComposePlanner _planner;
    private readonly ComposePlan _plan;
    private readonly MessageModel _message;
    private readonly string _flags;
    private readonly string[] _parameters;

    /// <summary>Prepares a message.</summary>
    public ComposeEmitter(EmitContext context, SourceWriter writer, int state, ComposePlanner planner, ComposePlan plan)
    {
        _context = context;
        _writer = writer;
        _state = state;
        _planner = planner;
        _plan = plan;
        _message = context.Model.Messages[plan.Message];
        _flags = context.Types.Flags(plan.Message);
        var scope = new NameScope("flags", "machine");
        _parameters = _message.Fields.Select((_, f) => CSharpText.Escape(scope.Take(IdentifierText.Lower(context.Messages[plan.Message].Field(f)), "Field"))).ToArray();
    }

    /// <summary>Writes the method.</summary>
    public void Write()
    {
        WriteDocs();
        string parameters = string.Concat(Given.Select(f => ", " + Declaration(f)));
        _writer.Open($"public {_context.Types.Message(_plan.Message)} Compose({MetadataWriter.Combination} {_flags} flags{parameters})");
        string handle = CSharpText.Quote($"{_context.Types.Connection}.{_context.Handles.Handles[_state]}");
        _writer.Line($"{_context.Types.Machine} machine = Connection.MachineOf(Version, {handle});");
        if (!_plan.Allowed.IsEvery) WriteCheck();
        for (int i = 0; i < _plan.Forms.Count - 1; i++)
        {
            if (_plan.Forms.Skip(i).Any(f => Initializer(f) != Initializer(_plan.Forms[i]))) WriteForm(_plan.Forms[i], Test(_plan.Forms[i].Flags));
        }

        WriteForm(_plan.Forms[_plan.Forms.Count - 1], "");
        _writer.Close().Line();
    }

    private IEnumerable<int> Given => Enumerable.Range(0, _plan.Fields.Count).Where(f => _plan.Fields[f] is FieldSource.Given or FieldSource.GivenOrFilled);

    private void WriteDocs()
    {
        string message = CSharpText.Xml(_message.Name), state = CSharpText.Xml(_context.Model.States[_state].Name);
        _writer.Lines($$"""
            /// <summary>Composes a {{message}} to send by hand, as rules do that stay in {{state}}. Nothing is sent, and the handle stays good.</summary>
            /// <remarks>{{CSharpText.Xml(string.Join("; ", _plan.Forms.Select(Notation)))}}. What leads elsewhere is sent by the call that leads there.</remarks>
            /// <param name="flags">The flags; only such as rules send that stay in {{state}}.</param>
            """);
        foreach (int field in Given)
        {
            string otherwise = _plan.Fields[field] == FieldSource.GivenOrFilled ? " Left out: filled in where the machine knows it." : "";
            _writer.Line($"/// <param name=\"{_parameters[field].TrimStart('@')}\">{CSharpText.Xml(_message.Fields[field].Name)}.{otherwise}</param>");
        }

        _writer.Line($"/// <returns>The {message}.</returns>");
        _writer.Line("/// <exception cref=\"global::System.ArgumentException\">No rule that stays here sends such flags.</exception>");
        _writer.Line("/// <exception cref=\"global::TcpFsm.StaleHandleException\">The handle was used before, or the state is another since.</exception>");
    }

    private void WriteCheck()
    {
        string allowed = string.Join("; ", _plan.Forms.Select(f => FlagNames(f.Flags)).Distinct());
        string text = CSharpText.Quote($"By hand a {_message.Name} is sent in {_context.Model.States[_state].Name} with these flags only: {allowed}. Others are sent by the call that leads to another state. Given: ");
        _writer.Line($"if (!({string.Join(" || ", _plan.Allowed.Cubes.Select(Test))}))");
        _writer.Indented(w => w.Line($"throw new global::System.ArgumentException({text} + flags, nameof(flags));"));
    }

    private string Test(FlagCube cube) => $"(flags & {Bits(cube.Mask)}) == {Bits(cube.Value)}";

    private string Bits(ulong bits) => $"({_flags})0x{bits.ToString("X", CultureInfo.InvariantCulture)}";

    private void WriteForm(ComposeForm form, string test)
    {
        string made = $"return new {_context.Types.Message(_plan.Message)} {{ {Initializer(form)} }};";
        _writer.Line(test.Length == 0 ? made : $"if ({test}) {made}");
    }

    private string Initializer(ComposeForm form)
    {
        IEnumerable<string> fields = Enumerable.Range(0, _message.Fields.Count).Where(f => _plan.Fields[f] != FieldSource.Nowhere && _planner.IsThere(_plan.Message, f, form))
            .Select(f => $"{CSharpText.Escape(_context.Messages[_plan.Message].Field(f))} = {Guarded(form, f, Value(form, f))}");
        return string.Join(", ", fields.Prepend("Flags = flags"));
    }

    // A field that hangs on a flag is there only where that is set.
    private string Guarded(ComposeForm form, int field, string value)
    {
        int when = _message.Fields[field].When;
        if (when < 0 || (form.Flags.Value >> _message.Flags[when].Bit & 1) != 0) return value;
        return $"(flags & {EmitContext.Member(_flags, _context.Messages[_plan.Message].Flag(when))}) != 0 ? {value} : default";
    }

    private string Value(ComposeForm form, int field) => _plan.Fields[field] switch
    {
        FieldSource.Given => _parameters[field],
        FieldSource.GivenOrFilled => $"({_parameters[field]} ?? {(form.Fills[field] is { } fill ? Filled(fill, field) : "default")})",
        _ => Filled(form.Fills[field]!, field),
    };

    private string Filled(Expr fill, int field) => fill is VariableExpr variable
        ? "machine." + CSharpText.Escape(_context.Members.Variables[variable.Variable])
        : new ExpressionWriter(_context, new LocalNames()).Public(fill, _message.Fields[field].Type);

    private string Declaration(int field)
    {
        string type = _context.Map.Public(_message.Fields[field].Type);
        return _plan.Fields[field] == FieldSource.GivenOrFilled ? $"{type}? {_parameters[field]} = null" : $"{type} {_parameters[field]} = default";
    }

    private string Notation(ComposeForm form)
    {
        IEnumerable<string> fields = Enumerable.Range(0, _message.Fields.Count).Where(f => form.Fills[f] is not null && _planner.IsThere(_plan.Message, f, form))
            .Select(f => $"<{_message.Fields[f].Name}={ExprPrinter.Print(_context.Model, form.Fills[f]!, PrintContext.None)}>");
        return string.Concat(fields) + $"<{_message.FlagsField}={FlagNames(form.Flags)}>";
    }

    private string FlagNames(FlagCube cube)
    {
        string sure = string.Join(",", _message.Flags.Where(f => (cube.Value >> f.Bit & 1) != 0).Select(f => f.Name));
        string free = string.Concat(_message.Flags.Where(f => !f.Neutral && (cube.Mask >> f.Bit & 1) == 0).Select(f => $"[,{f.Name}]"));
        return sure.Length + free.Length == 0 ? "none" : sure + free;
    }
}
