using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Emit;

/// <summary>A machine is as small as its variables: nothing is lost to alignment but at the end, and bits share words.</summary>
public class LayoutTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("A: bool", 2)]
    [InlineData("A: bool, B: bool, C: bool, D: bool, E: bool, F: bool, G: bool, H: bool", 2)]
    [InlineData("A: bool, B: bool, C: bool, D: bool, E: bool, F: bool, G: bool, H: bool, I: bool", 4)]
    [InlineData("A: u8, B: u32, C: u8", 8)]
    [InlineData("A: u16, B: u8, C: u16, D: u8, E: u8", 8)]
    [InlineData("A: u64, B: u8, C: u32, D: bool, E: u8", 16)]
    [InlineData("A: [a, b, c, d], B: [e, f], C: bool", 2)]
    [InlineData("A: u12, B: i5", 4)]
    [InlineData("A: duration, B: seq32, C: u16, D: u8", 16)]
    public void MachineSize(string variables, int octets)
    {
        string spec = $$"""
            version: 1
            protocol: Small
            initial: one
            variables: { {{variables}} }
            events: { go: {} }
            states:
              one: { on go: [ { goto: two } ] }
              two: { final: true, on go: [ { ignore: true } ] }
            """;
        Type machine = Load(spec).GetType("Sample.SmallMachine", throwOnError: true)!;
        MethodInfo size = typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(machine);
        Assert.Equal(octets, size.Invoke(null, null));
    }

    private static Assembly Load(string spec)
    {
        using var image = new MemoryStream();
        GeneratorRun run = GeneratorRun.Of(TestProject.With(spec));
        Assert.True(run.Compilation.Emit(image).Success);
        return Assembly.Load(image.ToArray());
    }
}
