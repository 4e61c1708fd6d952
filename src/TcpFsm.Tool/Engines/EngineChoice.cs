using System.CommandLine;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Engines;

/// <summary>What runs a spec: the machine generated from it, which the tool has for TCP, or the interpreter, which runs any.</summary>
internal static class EngineChoice
{
    private const string Generated = "generated";
    private const string Interpreted = "interpreter";

    /// <summary>Makes the option <c>--engine</c>.</summary>
    public static Option<string?> CreateOption()
    {
        var option = new Option<string?>("--engine")
        {
            Description = "What runs the spec. Left out: generated for TCP, interpreter for any other spec. "
                + "Scenarios that set a build parameter, which code has fixed, are always interpreted.",
            HelpName = $"{Generated}|{Interpreted}",
        };
        return option.AcceptOnlyFromAmong(Generated, Interpreted);
    }

    /// <summary>Whether generated code is asked for, or usual for this spec.</summary>
    public static bool IsGenerated(string? name, ProtocolModel model) => name == Generated || (name is null && GeneratedTcp.IsOf(model));

    /// <summary>The engine asked for, or the usual one.</summary>
    /// <exception cref="ToolException">There is no generated code for this spec.</exception>
    public static MachineFactory Pick(string? name, ProtocolModel model)
    {
        if (!IsGenerated(name, model)) return Interpreter.Factory;
        if (!GeneratedTcp.IsOf(model))
            throw new ToolException($"'{model.Name}' has no generated code in this tool, only its own TCP has. Leave --engine out, or give {Interpreted}.");
        return (variant, parameters) => GeneratedTcp.IsOf(variant) ? new GeneratedTcp(variant, parameters) : new Interpreter(variant, parameters);
    }
}
