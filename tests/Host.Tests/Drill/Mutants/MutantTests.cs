using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Drill;

namespace TcpFsm.Host.Tests.Drill.Mutants;

/// <summary>What the scripts are worth: each of these single changes of the spec is noticed by one of them at least.</summary>
public sealed class MutantTests
{
    private static readonly string[] Scripts = [.. CellTests.All.Select(c => c.Script()), .. OwnScripts.All.Select(s => s.Text)];

    public static TheoryData<int> Changes => [.. Enumerable.Range(0, SpecChanges.All.Count)];

    [Fact]
    public void There_are_twenty_at_least() => Assert.InRange(SpecChanges.All.Count, 20, int.MaxValue);

    [Fact]
    public void The_spec_itself_passes_them_all() => Assert.Empty(Noticed(new SpecChange("nothing", "protocol: Tcp", "protocol: Tcp")));

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_the_spec_is_noticed_by_a_script(int change)
    {
        SpecChange made = SpecChanges.All[change];
        Assert.True(Noticed(made).Any(), made.What);
    }

    private static IEnumerable<string> Noticed(SpecChange change)
    {
        var stack = new MutantStack(change.Apply());
        foreach (string script in Scripts)
        {
            if (stack.Run(script) != DrillVerdict.Passed) yield return script;
        }

        stack.Unload();
    }
}
