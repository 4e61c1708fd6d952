interface ITransferEffects : ITransferHost
    void Fired(TransferRule rule)
    void Send(in TransferPacket message)
    void Signal(in TransferNotice notice)
    void Start(TransferTimer timer, TimeSpan after)
    void Stop(TransferTimer timer)
interface ITransferHost
    uint Room()
class TransferConnection : IDisposable
    Action<TransferTransition>? Transition
    Any Current { get; }
    TransferConnection(ITransferEffects effects, TransferParameters? parameters = null, TimeProvider? time = null)
    TransferMachine Machine { get; }
    TransferOutcome Receive(in TransferPacket packet)
    TransferOutcome Send(uint len)
    TransferParameters Parameters { get; }
    TransferState State { get; }
    bool TryGetBusy(out Busy handle)
    bool TryGetIdle(out Idle handle)
    byte[] Snapshot()
    void Dispose()
    void Restore(byte[] snapshot)
    struct Any
        Busy? Busy { get; }
        CasesUnion Cases { get; }
        Idle? Idle { get; }
        TResult Match<TArg, TResult>(TArg arg, Func<Idle, TArg, TResult> idle, Func<Busy, TArg, TResult> busy)
        TResult Match<TResult>(Func<Idle, TResult> idle, Func<Busy, TResult> busy)
        TransferState State { get; }
        bool HasValue { get; }
        bool TryGetBusy(out Busy handle)
        bool TryGetIdle(out Idle handle)
        object? Value { get; }
        override string ToString()
        void Switch(Action<Idle> idle, Action<Busy> busy)
        void Switch<TArg>(TArg arg, Action<Idle, TArg> idle, Action<Busy, TArg> busy)
        struct CasesUnion
            CasesUnion(Busy handle)
            CasesUnion(Idle handle)
            bool HasValue { get; }
            bool TryGetValue(out Busy handle)
            bool TryGetValue(out Idle handle)
            object? Value { get; }
    struct Idle
        Busy Send(uint len)
        Busy Send(uint len, out TransferOutcome outcome)
        Idle Receive(in TransferPacket packet)
        Idle Receive(in TransferPacket packet, out TransferOutcome outcome)
        TransferConnection Connection { get; }
        TransferPacket Compose(TransferFlags flags)
        bool IsCurrent { get; }
        bool TryRenew(out Idle handle)
        override string ToString()
        static implicit operator Any(Idle handle)
    struct Busy
        Busy Receive(in TransferPacket packet)
        Busy Receive(in TransferPacket packet, out TransferOutcome outcome)
        Busy Send(uint len)
        Busy Send(uint len, out TransferOutcome outcome)
        TransferConnection Connection { get; }
        TransferPacket Compose(TransferFlags flags, uint data = 0)
        bool IsCurrent { get; }
        bool TryRenew(out Busy handle)
        override string ToString()
        static implicit operator Any(Busy handle)
enum TransferError : byte
    None = 0
enum TransferEvent : byte
    Packet = 1
    Send = 0
    TimeoutRetry = 2
enum TransferFlags : byte
    Ack = 1
    End = 2
    None = 0
    Psh = 4
struct TransferMachine
    SequenceNumber RcvNxt { readonly get; set; }
    SequenceNumber SndNxt { readonly get; set; }
    SequenceNumber SndUna { readonly get; set; }
    TransferOutcome Expire<TEffects>(TransferTimer timer, TransferParameters parameters, ref TEffects effects) where TEffects : struct, ITransferEffects
    TransferOutcome Receive<TEffects>(in TransferPacket packet, TransferParameters parameters, ref TEffects effects) where TEffects : struct, ITransferEffects
    TransferOutcome Send<TEffects>(uint len, TransferParameters parameters, ref TEffects effects) where TEffects : struct, ITransferEffects
    TransferState State { readonly get; set; }
    byte Tries { readonly get; set; }
    const string ModelHash = "e63a3e8e0c4e5465"
    readonly bool IsRunning(TransferTimer timer)
    uint Queued { readonly get; set; }
    void SetRunning(TransferTimer timer, bool running)
struct record TransferNotice : IEquatable<TransferNotice>
    TransferSignal Signal { get; init; }
    uint Len { get; init; }
struct TransferOutcome
    TransferError Error { get; }
    TransferReturn Return { get; }
    TransferState State { get; }
    TransferTrail Rules { get; }
    bool IsOk { get; }
    override string ToString()
struct record TransferPacket : IEquatable<TransferPacket>
    SequenceNumber Ack { get; init; }
    SequenceNumber Seq { get; init; }
    TransferFlags Flags { get; init; }
    byte Kind { get; init; }
    uint Data { get; init; }
class record TransferParameters : IEquatable<TransferParameters>
    long Mss { get; init; }
    long R { get; init; }
    static TransferParameters Default { get; }
enum TransferReturn : byte
    Ok = 0
enum TransferRule : byte
    OpenTimeout1 = 8
    P1 = 4
    P2 = 5
    P3 = 6
    S1 = 0
    S2 = 1
    T1 = 2
    T2 = 3
    X1 = 7
class TransferRules
    static bool MaySend(this TransferState state, TransferEvent @event, TransferFlags flags)
    static string Id(this TransferRule value)
    static string Name(this TransferError value)
    static string Name(this TransferEvent value)
    static string Name(this TransferReturn value)
    static string Name(this TransferSignal value)
    static string Name(this TransferState value)
    static string Name(this TransferTimer value)
    static string? Doc(this TransferRule value)
    static string? Section(this TransferRule value)
    static string? WhyIllegal(this TransferFlags flags)
enum TransferSignal : byte
    Done = 1
    Text = 0
enum TransferState : byte
    Busy = 1
    Idle = 0
enum TransferTimer : byte
    Retry = 0
struct TransferTrail : IReadOnlyList<TransferRule>
    Enumerator GetEnumerator()
    TransferRule this[int index] { get; }
    bool IsTruncated { get; }
    int Count { get; }
    int Total { get; }
    override string ToString()
    struct Enumerator
        bool MoveNext()
        readonly TransferRule Current { get; }
struct TransferTransition
    TransferEvent Event { get; }
    TransferOutcome Outcome { get; }
    TransferState From { get; }
    TransferState To { get; }
    bool IsMove { get; }
    override string ToString()
