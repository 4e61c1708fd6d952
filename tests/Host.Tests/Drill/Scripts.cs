using System.Linq;
using TcpFsm.Host.Drill.Reading;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>Reads scripts for tests.</summary>
internal static class Scripts
{
    /// <summary>A script that must be readable.</summary>
    public static DrillScript Read(string text, params string[] symbols)
    {
        DrillScript script = ScriptReader.Read(text, symbols);
        Assert.Empty(script.Problems);
        return script;
    }

    /// <summary>The one event of a script.</summary>
    public static T Only<T>(string text)
        where T : ScriptEvent => Assert.IsType<T>(Assert.Single(Read(text).Events));

    /// <summary>The problems of a script, as <c>line,column: message</c>.</summary>
    public static string[] Problems(string text) => [.. ScriptReader.Read(text, []).Problems.Select(p => $"{p.Position}: {p.Message}")];
}
