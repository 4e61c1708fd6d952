using System;
using System.Linq;
using BenchmarkDotNet.Running;
using TcpFsm.Benchmarks.Quick;

switch (args.FirstOrDefault())
{
    case "quick":
        return QuickRun.Run(Console.Out);
    case "capture" when args.Length == 3:
        using (System.IO.FileStream output = System.IO.File.Create(args[1]))
            new TcpFsm.Benchmarks.Captures.CaptureMaker(200_000, int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture)).Write(output);
        return 0;
    case "bdn":
        BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/Benchmarks -- quick");
        Console.Error.WriteLine("       dotnet run -c Release --project benchmarks/Benchmarks -- bdn --filter '*'");
        return 2;
}
