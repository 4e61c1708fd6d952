using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Host.Buffers;

namespace TcpFsm.Host.Tests.Buffers;

public class SendBufferTests
{
    // The model is a list of octets. Each command appends, releases, or changes the capacity; after each, everything is looked at.
    [Fact]
    public void Commands_DoWhatTheyDoToAList() =>
        Prop.ForAll<(byte Kind, ushort Amount)[]>(commands =>
        {
            var buffer = new SendBuffer(700);
            var model = new List<byte>();
            byte next = 0;
            foreach ((byte kind, ushort amount) in commands)
            {
                switch (kind % 4)
                {
                    case 0:
                        buffer.Capacity = 1 + (amount % 3000);
                        break;
                    case 1:
                        int released = amount % (model.Count + 1);
                        buffer.Release(released);
                        model.RemoveRange(0, released);
                        break;
                    default:
                        byte[] octets = Enumerable.Range(0, amount % 1000).Select(_ => next++).ToArray();
                        int taken = buffer.Append(octets);
                        Assert.Equal(Math.Min(octets.Length, Math.Max(0, buffer.Capacity - model.Count)), taken);
                        model.AddRange(octets.Take(taken));
                        next = unchecked((byte)(next - octets.Length + taken));
                        break;
                }

                AssertHolds(model, buffer, amount);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhatIsNotThere_IsRefused()
    {
        var buffer = new SendBuffer(10);
        buffer.Append([1, 2, 3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Release(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Release(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Copy(1, new byte[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Copy(-1, new byte[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Capacity = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SendBuffer(BufferLimits.Largest + 1));
    }

    [Fact]
    public void AFullCircle_AllocatesNothing()
    {
        var buffer = new SendBuffer(4096);
        byte[] octets = new byte[1000];
        for (int i = 0; i < 4; i++) buffer.Append(octets);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            buffer.Release(1000);
            buffer.Append(octets);
            buffer.Copy(0, octets);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void AssertHolds(List<byte> model, SendBuffer buffer, int amount)
    {
        Assert.Equal(model.Count, buffer.Length);
        Assert.Equal(Math.Max(0, buffer.Capacity - model.Count), buffer.Free);
        int offset = amount % (model.Count + 1);
        byte[] copied = new byte[model.Count - offset];
        buffer.Copy(offset, copied);
        Assert.Equal(model.Skip(offset), copied);
    }
}
