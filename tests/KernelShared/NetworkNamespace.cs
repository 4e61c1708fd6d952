using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace TcpFsm.Tests.Shared.Kernel;

/// <summary>
/// A host of the kernel's own: a network namespace without a name, in which one thread lives. It lasts as long as that thread and what was made
/// by it, so nothing is left behind even by a run that is killed, and no other namespace is touched.
/// </summary>
internal sealed class NetworkNamespace : IDisposable
{
    private const int NewNetwork = 0x4000_0000;

    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    /// <exception cref="InvalidOperationException">No namespace can be made here; the message says why.</exception>
    public NetworkNamespace()
    {
        _thread = new Thread(Live) { IsBackground = true, Name = "network namespace" };
        _thread.Start();
        try
        {
            Run(Begin);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The number of the thread that lives here.</summary>
    public string ThreadId { get; private set; } = "";

    /// <summary>Does something in the namespace: sockets, devices and processes that are made by it stay there, whoever uses them.</summary>
    public T Run<T>(Func<T> make)
    {
        T made = default!;
        Run(() => { made = make(); });
        return made;
    }

    /// <summary>Does something in the namespace.</summary>
    public void Run(Action action)
    {
        using var done = new ManualResetEventSlim();
        ExceptionDispatchInfo? failure = null;
        _work.Add(() =>
        {
            try
            {
                action();
            }
            catch (Exception caught)
            {
                failure = ExceptionDispatchInfo.Capture(caught);
            }

            done.Set();
        });
        done.Wait();
        failure?.Throw();
    }

    /// <summary>Runs a program to its end and returns what it printed.</summary>
    public string Execute(string program, params string[] arguments) => Run(() => Command.Run(program, arguments));

    /// <summary>Starts a program.</summary>
    public Process Start(string program, params string[] arguments) => Run(() => Command.Start(program, arguments));

    /// <summary>A TCP socket of the kernel's.</summary>
    public Socket Socket(AddressFamily family = AddressFamily.InterNetwork) => Run(() => new Socket(family, SocketType.Stream, ProtocolType.Tcp));

    /// <summary>Sets one of the kernel's switches for this namespace, <c>net.ipv4.tcp_invalid_ratelimit</c> for one.</summary>
    public void Set(string name, string value) => Run(() => File.WriteAllText("/proc/sys/" + name.Replace('.', '/'), value));

    /// <summary>All connections here by the kernel's own word, /proc/net/tcp.</summary>
    public List<KernelConnection> Connections() => Run(KernelConnection.ReadAll);

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void Begin()
    {
        if (Unshare(NewNetwork) != 0)
            throw new InvalidOperationException($"unshare(CLONE_NEWNET) failed with errno {Marshal.GetLastPInvokeError()}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        // Such as 4711/task/4712: what `ip link set DEVICE netns` takes is a thread's number, too.
        ThreadId = Path.GetFileName(new FileInfo("/proc/thread-self").LinkTarget!);
        Command.Run("ip", "link", "set", "lo", "up");
    }

    private void Live()
    {
        foreach (Action action in _work.GetConsumingEnumerable()) action();
    }

    [DllImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static extern int Unshare(int what);
}
