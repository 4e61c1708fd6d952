using System;
using System.Linq;
using BenchmarkDotNet.Running;
using TcpFsm.Benchmarks.BuildCost;
using TcpFsm.Benchmarks.Captures;
using TcpFsm.Benchmarks.HostTransfer;
using TcpFsm.Benchmarks.Quick;
using TcpFsm.Benchmarks.Tun;

switch (args.FirstOrDefault())
{
    case "quick":
        return QuickRun.Run(Console.Out);
    case "trace":
        return TraceContest.Run(Console.Out, args.ElementAtOrDefault(1));
    case "host":
        return HostTransferRun.Run(Console.Out);
    case "build-cost":
        return BuildCostRun.Run(Console.Out);
    case "tun":
        return args is [_, "to" or "from"] ? await TunContest.RepeatAsync(args[1] == "to", TimeSpan.FromSeconds(20)) : await TunContest.RunAsync(Console.Out);
    case "bdn":
        BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/Benchmarks -- quick");
        Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/Benchmarks -- trace [INSTALLED-TCPFSM]");
        Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/Benchmarks -- host");
        Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/Benchmarks -- build-cost");
        Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/Benchmarks -- tun [to|from]");
        Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/Benchmarks -- bdn --filter '*'");
        return 2;
}
