// A firewall's look at the flags of packets: what belongs to a connection passes, what only looks for open ports does not.
using System;
using FirewallCheck;
using TcpFsm;

string[] packets =
[
    "10.0.0.7:40000 > 10.0.0.1:443 [SEW]",
    "10.0.0.1:443 > 10.0.0.7:40000 [S.E]",
    "10.0.0.7:40000 > 10.0.0.1:443 [.]",
    "10.0.0.7:40000 > 10.0.0.1:443 [P.]",
    "10.0.0.7:40000 > 10.0.0.1:443 [F.]",
    "10.0.0.1:443 > 10.0.0.7:40000 [F.]",
    "10.0.0.8:40001 > 10.0.0.1:22 [S]",
    "10.0.0.1:22 > 10.0.0.8:40001 [R.]",
    "10.6.6.6:31337 > 10.0.0.1:21 [none]",
    "10.6.6.6:31337 > 10.0.0.1:22 [F]",
    "10.6.6.6:31337 > 10.0.0.1:23 [FPU]",
    "10.6.6.6:31337 > 10.0.0.1:25 [F.]",
    "10.6.6.6:31337 > 10.0.0.1:53 [SF]",
    "10.6.6.6:31337 > 10.0.0.1:79 [SR]",
    "10.6.6.6:31337 > 10.0.0.1:80 [FSRP.U]",
];

var firewall = new Firewall();
foreach (string line in packets)
{
    Packet packet = Packet.Parse(line);
    Scan scan = firewall.Check(packet);
    string verdict = scan == Scan.None ? "pass" : $"drop: {scan} scan";
    Console.WriteLine($"{packet.Source,-15} > {packet.Destination,-15} {packet.Flags.ToNames(),-24} {verdict}");
}
