using System.Linq;
using TcpFsm.Host.Drill;

namespace TcpFsm.Host.Tests.Drill;

public sealed class OwnScriptTests
{
    public static TheoryData<string> Names => [.. OwnScripts.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_script_of_ours_passes_and_nothing_else_is_sent(string name)
    {
        string text = OwnScripts.All.Single(s => s.Name == name).Text;
        DrillResult result = DrillRunner.Run(text, new DrillSettings { Strict = true });
        Assert.True(result.Verdict == DrillVerdict.Passed, $"{name}({result.Position}): {result.Expected}\nactual: {result.Actual}\n{string.Join('\n', result.Rules)}");
    }
}
