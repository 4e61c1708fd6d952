using System.Globalization;
using System.Linq;
using System.Text;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Scxml;

/// <summary>Names in SCXML. A dot in an event's name makes it one of a family, and <c>error</c> and <c>done</c> are the interpreter's.</summary>
internal sealed class ScxmlNames(ProtocolModel model)
{
    private readonly SafeIds _states = new(model.States.Select(s => s.Identifier), "s_", []);

    /// <summary>The id of a state.</summary>
    public string State(int state) => _states[state];

    /// <summary>The name of an event; of a timer's expiry <c>timeout.NAME</c>.</summary>
    public string Event(int @event) => model.Events[@event] is { Timer: >= 0 } expiry
        ? "timeout." + Token(model.Timers[expiry.Timer].Name)
        : Token(model.Events[@event].Name);

    /// <summary>The id of a timer's delayed event.</summary>
    public static string Delay(int timer) => "timer" + timer.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name that is its own and no other's; signs that are not plain are written <c>_x2E_</c>.</summary>
    public static string Token(string name)
    {
        var token = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            bool isOurs = i > 0 || name is not ("error" or "done" or "timeout");
            if (isOurs && name[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-') token.Append(name[i]);
            else token.Append("_x").Append(((int)name[i]).ToString("X", CultureInfo.InvariantCulture)).Append('_');
        }

        return token.ToString();
    }
}
