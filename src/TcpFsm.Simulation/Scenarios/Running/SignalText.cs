using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Signals as the spec gives them: <c>calls failed(connection reset)</c>.</summary>
public static class SignalText
{
    /// <summary>A signal with its arguments; without them where they are null or none.</summary>
    public static string Format(ProtocolModel model, int signal, long[]? arguments)
    {
        SignalModel type = model.Signals[signal];
        if (arguments is null || arguments.Length == 0) return type.Name;
        return $"{type.Name}({string.Join(",", arguments.Select((a, i) => ValueText.Format(model, type.Arguments[i].Type, a)))})";
    }
}
