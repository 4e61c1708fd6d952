using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Handles;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Emit.Types;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit;

/// <summary>What every emitter needs: the model, the names of everything, and what the code's parts need of each other.</summary>
public sealed class EmitContext
{
    private readonly string[] _errors;
    private readonly string[] _parameters;
    private readonly string[] _host;

    /// <summary>Prepares a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">What the code depends on besides it.</param>
    /// <param name="derived">What follows from it; null where it means nothing certain.</param>
    public EmitContext(ProtocolModel model, EmitOptions options, DerivedModel? derived = null)
    {
        Model = model;
        Derived = derived;
        Shape = derived is null ? null : new HandleShape(model, derived);
        Namespace = NamespaceText.Of(model.Namespace ?? options.Namespace);
        Types = new TypeNames(model);
        Map = new TypeMap(model, Types);
        Members = new MachineNames(model, Types);
        Handles = new HandleNames(model, Types, Members);
        Messages = model.Messages.Select((m, i) => new MessageNames(m, Types.Message(i))).ToArray();
        Notice = new NoticeNames(model);
        Layout = new MachineLayout(model, Map, Members);
        Usage = new UsageTable(model);
        Simplifier = new Simplifier(Usage);
        Docs = new DocWriter(model.Reference);
        var errors = new NameScope("None", "value__");
        _errors = model.Errors.Select(e => errors.Take(e.Identifier, "Error")).ToArray();
        NameScope parameters = RecordMembers.Scope("Default", Types.Parameters);
        _parameters = model.Parameters.Select(p => parameters.Take(p.Identifier, "Parameter")).ToArray();
        NameScope host = RecordMembers.Scope("Send", "Start", "Stop", "Signal", "Fired");
        _host = model.Host.Select(h => host.Take(h.Identifier, "Question")).ToArray();
    }

    /// <summary>The spec.</summary>
    public ProtocolModel Model { get; }

    /// <summary>What follows from the spec; null where it means nothing certain.</summary>
    public DerivedModel? Derived { get; }

    /// <summary>What the handles are made of; null where nothing is known of the rules.</summary>
    public HandleShape? Shape { get; init; }

    /// <summary>The namespace of the types.</summary>
    public string Namespace { get; }

    /// <summary>Names of types.</summary>
    public TypeNames Types { get; }

    /// <summary>Spec types as C# types.</summary>
    public TypeMap Map { get; }

    /// <summary>Names of the machine's members.</summary>
    public MachineNames Members { get; }

    /// <summary>Names of state handles.</summary>
    public HandleNames Handles { get; }

    /// <summary>Names of messages' properties and flags.</summary>
    public MessageNames[] Messages { get; }

    /// <summary>Names of the notice's properties.</summary>
    public NoticeNames Notice { get; }

    /// <summary>The machine's fields.</summary>
    public MachineLayout Layout { get; }

    /// <summary>What expressions and effects need.</summary>
    public UsageTable Usage { get; }

    /// <summary>Folds constants.</summary>
    public Simplifier Simplifier { get; }

    /// <summary>Writes XML docs.</summary>
    public DocWriter Docs { get; }

    /// <summary>A member of an enum of the protocol, such as a state.</summary>
    public static string Member(string type, string identifier) => type + "." + CSharpText.Escape(identifier);

    /// <summary>An error's name in its enum.</summary>
    public string ErrorMember(int error) => _errors[error];

    /// <summary>A parameter's property.</summary>
    public string Parameter(int parameter) => CSharpText.Escape(_parameters[parameter]);

    /// <summary>A host question's method.</summary>
    public string HostMethod(int question) => CSharpText.Escape(_host[question]);

    /// <summary>A state's enum member.</summary>
    public string State(int state) => Member(Types.State, Model.States[state].Identifier);

    /// <summary>A rule's enum member.</summary>
    public string Rule(int rule) => Member(Types.Rule, Model.Rules[rule].Identifier);
}
