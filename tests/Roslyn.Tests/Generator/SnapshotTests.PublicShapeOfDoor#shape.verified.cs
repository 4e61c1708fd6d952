enum DoorBy : byte
    Guest = 1
    Nobody = 0
    Owner = 2
class DoorConnection : IDisposable
    Action<DoorTransition>? Transition
    Any Current { get; }
    DoorConnection(IDoorEffects effects, DoorParameters? parameters = null, TimeProvider? time = null)
    DoorMachine Machine { get; }
    DoorOutcome Knock()
    DoorOutcome Open(uint key)
    DoorParameters Parameters { get; }
    DoorState State { get; }
    bool TryGetAjarByAGuest(out AjarByAGuest handle)
    bool TryGetShut(out Shut handle)
    byte[] Snapshot()
    void Dispose()
    void Restore(byte[] snapshot)
    struct Any
        AjarByAGuest? AjarByAGuest { get; }
        CasesUnion Cases { get; }
        DoorState State { get; }
        Shut? Shut { get; }
        TResult Match<TArg, TResult>(TArg arg, Func<Shut, TArg, TResult> shut, Func<AjarByAGuest, TArg, TResult> ajarByAGuest)
        TResult Match<TResult>(Func<Shut, TResult> shut, Func<AjarByAGuest, TResult> ajarByAGuest)
        bool HasValue { get; }
        bool TryGetAjarByAGuest(out AjarByAGuest handle)
        bool TryGetShut(out Shut handle)
        object? Value { get; }
        override string ToString()
        void Switch(Action<Shut> shut, Action<AjarByAGuest> ajarByAGuest)
        void Switch<TArg>(TArg arg, Action<Shut, TArg> shut, Action<AjarByAGuest, TArg> ajarByAGuest)
        struct CasesUnion
            CasesUnion(AjarByAGuest handle)
            CasesUnion(Shut handle)
            bool HasValue { get; }
            bool TryGetValue(out AjarByAGuest handle)
            bool TryGetValue(out Shut handle)
            object? Value { get; }
    struct Shut
        DoorConnection Connection { get; }
        OpenOutcome Open(uint key)
        OpenOutcome Open(uint key, out DoorOutcome outcome)
        Shut Knock()
        Shut Knock(out DoorOutcome outcome)
        bool IsCurrent { get; }
        bool TryRenew(out Shut handle)
        override string ToString()
        static implicit operator Any(Shut handle)
        struct OpenOutcome
            AjarByAGuest? AjarByAGuest { get; }
            CasesUnion Cases { get; }
            DoorState State { get; }
            Shut? Shut { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Shut, TArg, TResult> shut, Func<AjarByAGuest, TArg, TResult> ajarByAGuest)
            TResult Match<TResult>(Func<Shut, TResult> shut, Func<AjarByAGuest, TResult> ajarByAGuest)
            bool HasValue { get; }
            bool TryGetAjarByAGuest(out AjarByAGuest handle)
            bool TryGetShut(out Shut handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(OpenOutcome union)
            void Switch(Action<Shut> shut, Action<AjarByAGuest> ajarByAGuest)
            void Switch<TArg>(TArg arg, Action<Shut, TArg> shut, Action<AjarByAGuest, TArg> ajarByAGuest)
            struct CasesUnion
                CasesUnion(AjarByAGuest handle)
                CasesUnion(Shut handle)
                bool HasValue { get; }
                bool TryGetValue(out AjarByAGuest handle)
                bool TryGetValue(out Shut handle)
                object? Value { get; }
    struct AjarByAGuest
        AjarByAGuest Knock()
        AjarByAGuest Knock(out DoorOutcome outcome)
        DoorConnection Connection { get; }
        bool IsCurrent { get; }
        bool TryRenew(out AjarByAGuest handle)
        override string ToString()
        static implicit operator Any(AjarByAGuest handle)
enum DoorError : byte
    AlreadyOpen = 2
    None = 0
    NotYours = 1
enum DoorEvent : byte
    Knock = 0
    Open = 1
    TimeoutClose = 2
struct DoorMachine
    DoorBy By { readonly get; set; }
    DoorOutcome Expire<TEffects>(DoorTimer timer, DoorParameters parameters, ref TEffects effects) where TEffects : struct, IDoorEffects
    DoorOutcome Knock<TEffects>(DoorParameters parameters, ref TEffects effects) where TEffects : struct, IDoorEffects
    DoorOutcome Open<TEffects>(uint key, DoorParameters parameters, ref TEffects effects) where TEffects : struct, IDoorEffects
    DoorState State { readonly get; set; }
    byte Knocks { readonly get; set; }
    const string ModelHash = "2048516d0dd5fb50"
    readonly bool IsRunning(DoorTimer timer)
    void SetRunning(DoorTimer timer, bool running)
struct record DoorNotice : IEquatable<DoorNotice>
    DoorSignal Signal { get; init; }
    byte Knocks { get; init; }
struct DoorOutcome
    DoorError Error { get; }
    DoorReturn Return { get; }
    DoorState State { get; }
    DoorTrail Rules { get; }
    bool IsOk { get; }
    override string ToString()
class record DoorParameters : IEquatable<DoorParameters>
    TimeSpan Patience { get; init; }
    const bool Chime = true
    static DoorParameters Default { get; }
enum DoorReturn : byte
    Ok = 0
enum DoorRule : byte
    AjarByAGuestOpen1 = 4
    AjarByAGuestOther1 = 6
    K1 = 0
    K2 = 1
    K3 = 2
    K4 = 5
    ShutTimeout1 = 3
class DoorRules
    static string Id(this DoorRule value)
    static string Name(this DoorBy value)
    static string Name(this DoorError value)
    static string Name(this DoorEvent value)
    static string Name(this DoorReturn value)
    static string Name(this DoorSignal value)
    static string Name(this DoorState value)
    static string Name(this DoorTimer value)
    static string? Doc(this DoorRule value)
    static string? Section(this DoorRule value)
enum DoorSignal : byte
    Opened = 0
    ShutAgain = 1
enum DoorState : byte
    AjarByAGuest = 1
    Shut = 0
enum DoorTimer : byte
    Close = 0
struct DoorTrail : IReadOnlyList<DoorRule>
    DoorRule this[int index] { get; }
    Enumerator GetEnumerator()
    bool IsTruncated { get; }
    int Count { get; }
    int Total { get; }
    override string ToString()
    struct Enumerator
        bool MoveNext()
        readonly DoorRule Current { get; }
struct DoorTransition
    DoorEvent Event { get; }
    DoorOutcome Outcome { get; }
    DoorState From { get; }
    DoorState To { get; }
    bool IsMove { get; }
    override string ToString()
interface IDoorEffects : IDoorHost
    void Fired(DoorRule rule)
    void Signal(in DoorNotice notice)
    void Start(DoorTimer timer, TimeSpan after)
    void Stop(DoorTimer timer)
interface IDoorHost
    bool IsOwner(uint key)
