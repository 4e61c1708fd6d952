namespace TcpFsm.Benchmarks.Subjects;

/// <summary>A machine that is measured. Subjects are structs, so that the loops round them are compiled for each and call it directly.</summary>
/// <typeparam name="TSelf">The subject.</typeparam>
internal interface ISubject<TSelf>
    where TSelf : struct, ISubject<TSelf>
{
    static abstract TSelf From(in TcpMachine machine);

    void Receive(in TcpSegment segment, ref Measured effects);
}
