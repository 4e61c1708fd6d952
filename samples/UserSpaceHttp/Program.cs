// A page for curl, from a server whose TCP is this process's own. The kernel carries packets to a TUN device, and knows of no connection here.
using System;
using System.Net;
using System.Threading;
using TcpFsm.Host;
using TcpFsm.Host.Devices;
using UserSpaceHttp;

using var end = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    end.Cancel();
};

try
{
    using TunDevice device = TunDevice.Open("fsm0");
    using var host = new TcpHost(device, new TcpHostOptions { Addresses = [IPAddress.Parse("10.0.0.2")] }) { Observer = new LivePrinter(Console.Out) };
    Console.WriteLine("The page is at http://10.0.0.2/ once fsm0 is up; Ctrl-C ends.");
    await Server.RunAsync(host, "Hello from a TCP of its own.\n"u8.ToArray(), end.Token);
}
catch (OperationCanceledException)
{
    Console.WriteLine("The end.");
}
catch (TunDeviceException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

return 0;
