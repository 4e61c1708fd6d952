using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>Random lives by handles do what the machine does, call by call, and no handle is good longer than it should be.</summary>
public class HandleWalkTests
{
    private const int Walks = 60, Steps = 1000;

    [Fact]
    public void HandlesAndMachine_InLockstep()
    {
        var made = new HashSet<string>();
        for (int seed = 0; seed < Walks; seed++)
        {
            var walk = new HandleWalk(seed);
            for (int step = 0; step < Steps; step++) walk.Step();
            made.UnionWith(walk.Made);
        }

        Assert.Empty(HandleWalk.AllCalls.Except(made));
    }
}
