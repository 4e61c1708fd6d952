using System;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Kernel.Tests.Harness;

/// <content>Text, at either end.</content>
internal sealed partial class Conversation
{
    /// <summary>Reads so many octets at our end.</summary>
    public byte[] Read(int count)
    {
        byte[] all = new byte[count];
        for (int done = 0; done < count;)
        {
            SocketResult result = default;
            Until(() => (result = Ours.Read(all.AsSpan(done))).Error != SocketError.WouldBlock, "text");
            Assert.True(result.IsSuccess && result.Count > 0, $"{result} after {done} octets\n{Ladder}");
            done += result.Count;
        }

        return all;
    }

    /// <summary>Reads once at our end, when there is something to read, an end or an error.</summary>
    public SocketResult ReadOnce()
    {
        SocketResult result = default;
        Until(() => (result = Ours.Read(new byte[4096])).Error != SocketError.WouldBlock, "text, end or error");
        return result;
    }

    /// <summary>Writes all of it at our end.</summary>
    public void Write(ReadOnlyMemory<byte> octets)
    {
        while (octets.Length > 0)
        {
            SocketResult result = default;
            Until(() => (result = Ours.Write(octets.Span)).Error != SocketError.WouldBlock, "room");
            Assert.True(result.IsSuccess, $"{result}\n{Ladder}");
            octets = octets[result.Count..];
        }
    }

    /// <summary>Reads so many octets at the kernel's end.</summary>
    public byte[] ReadAtKernel(int count)
    {
        byte[] all = new byte[count];
        for (int done = 0; done < count;)
        {
            int read = Kernel.Receive(all.AsSpan(done));
            Assert.True(read > 0, $"the end after {done} octets\n{Ladder}");
            done += read;
        }

        return all;
    }

    /// <summary>Text goes both ways, and both ends are open.</summary>
    public void AssertOpen()
    {
        byte[] text = [.. "some text"u8];
        Write(text);
        Assert.Equal(text, ReadAtKernel(text.Length));
        Kernel.Send(text);
        Assert.Equal(text, Read(text.Length));
        Expect(TcpState.Established, TcpState.Established);
    }
}
