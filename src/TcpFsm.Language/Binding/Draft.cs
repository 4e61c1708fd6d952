using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>A model in the making: each pass reads what earlier ones put here and adds its own.</summary>
internal sealed class Draft
{
    public Draft(SpecSyntax syntax, ProblemBag bag)
    {
        Syntax = syntax;
        Problems = new BindingProblems(bag);
        Budget = new Budget(Problems);
        Names = new SpecNames(Problems);
        Enums = new EnumTable(Problems, Names.Enums);
        Types = new TypeBinder(Problems, Enums);
        Globals = new GlobalNames(Problems, MessageNames);
        Slices = new SliceParser(bag);
        Definitions = new DefinitionTable(this);
    }

    public SpecSyntax Syntax { get; }

    public BindingProblems Problems { get; }

    public Budget Budget { get; }

    public SpecNames Names { get; }

    public EnumTable Enums { get; }

    public TypeBinder Types { get; }

    public MessageTable MessageNames { get; } = new();

    public GlobalNames Globals { get; }

    public SliceParser Slices { get; }

    public DefinitionTable Definitions { get; private set; }

    public SpecPositions Positions { get; } = new();

    public List<MessageModel> Messages { get; } = [];

    /// <summary>The syntax of each message, as doubled ones are left out.</summary>
    public List<MessageSyntax> MessageSyntaxes { get; } = [];

    public List<VariableModel> Variables { get; } = [];

    public List<DeclaredType> VariableTypes { get; } = [];

    public List<ParameterModel> Parameters { get; } = [];

    public List<TimerModel> Timers { get; } = [];

    public List<TimerSyntax> TimerSyntaxes { get; } = [];

    public List<HostModel> Host { get; } = [];

    /// <summary>The types that host questions' answers were declared with.</summary>
    public List<DeclaredType> HostTypes { get; } = [];

    public List<DeclaredType[]> HostArgumentTypes { get; } = [];

    public List<ErrorModel> Errors { get; } = [];

    public List<SignalModel> Signals { get; } = [];

    public List<DeclaredType[]> SignalArgumentTypes { get; } = [];

    public List<EventDraft> Events { get; } = [];

    /// <summary>For each argument of an event the first event that has it, to say where a name would mean something.</summary>
    public Dictionary<string, string> ArgumentOwners { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ActionSyntax> Actions { get; } = new(StringComparer.Ordinal);

    /// <summary>Actions that some rule or action uses.</summary>
    public HashSet<string> UsedActions { get; } = new(StringComparer.Ordinal);

    public List<StateModel> States { get; } = [];

    public List<GroupModel> Groups { get; } = [];

    public List<RuleModel> Rules { get; } = [];

    public List<ViewModel> Views { get; } = [];

    public List<ReturnModel> Returns { get; } = [new ReturnModel("ok", "Ok")];

    /// <summary>How deep the expression at hand is nested, with the definitions around it.</summary>
    public int Depth { get; set; }

    /// <summary>Binds something for its problems only and reports none of them; definitions met on the way are forgotten again.</summary>
    public IReadOnlyList<Problem> Try(Action bind)
    {
        DefinitionTable kept = Definitions;
        Definitions = new DefinitionTable(this);
        IReadOnlyList<Problem> problems = Problems.Hold(bind);
        Definitions = kept;
        return problems;
    }
}
