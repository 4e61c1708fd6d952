using System;
using System.Threading;
using System.Threading.Tasks;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>Starts servers beside the test runner: its threads may all wait for other tests, and a server that needs one of them would wait, too.</summary>
internal static class Beside
{
    /// <summary>Begins at once, as far as it goes without waiting, and goes on in the thread pool.</summary>
    public static Task Start(Func<Task> server)
    {
        SynchronizationContext? runners = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return server();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(runners);
        }
    }
}
