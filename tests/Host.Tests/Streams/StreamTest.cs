using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>What tests of streams share: a world, a limit to every wait, and the form of failures.</summary>
public abstract class StreamTest : IDisposable
{
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private protected StreamWorld World { get; } = new();

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The call fails as a stream's calls do, for this reason.</summary>
    private protected static async Task FailsAsync(SocketError error, Func<Task> call)
    {
        IOException problem = await Assert.ThrowsAsync<IOException>(() => call().WaitAsync(Patience));
        Assert.Equal(error, Assert.IsType<SocketException>(problem.InnerException).SocketErrorCode);
    }

    /// <summary>The call does not end by itself.</summary>
    private protected static async Task WaitsAsync(Task call)
    {
        await Task.Delay(50, CancellationToken.None);
        Assert.False(call.IsCompleted);
    }

    private protected static byte[] Octets(int count, int seed = 1)
    {
        byte[] octets = new byte[count];
        new Random(seed).NextBytes(octets);
        return octets;
    }

    private protected static async Task<byte[]> ReadToEndAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all).WaitAsync(Patience);
        return all.ToArray();
    }
}
