using System;
using System.IO;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>A test over a checkout of another project's scripts, whose folder an environment variable names; skipped, and said to be, where it names none.</summary>
internal sealed class CheckoutFactAttribute : FactAttribute
{
    public CheckoutFactAttribute(string name)
    {
        if (!Directory.Exists(Folder(name))) Skip = $"{Variable(name)} names no folder: these scripts are kept outside the repository.";
    }

    public static string Folder(string name) => Environment.GetEnvironmentVariable(Variable(name)) ?? "";

    private static string Variable(string name) => $"TCPFSM_{name}";
}
