namespace TcpFsm
interface ITcpEffects : ITcpHost
    void Fired(TcpRule rule)
    void Send(in TcpSegment message)
    void Signal(in TcpNotice notice)
    void Start(TcpTimer timer, TimeSpan after)
    void Stop(TcpTimer timer)
interface ITcpHost
    SequenceNumber ChooseIss()
    SequenceNumber ChooseIssAbove(SequenceNumber last)
    TimeSpan Rto(byte @try)
    bool DiffservOk()
    bool HasRoom()
    bool MayChallenge()
    bool MaySend(uint len)
    bool MayUseSocket()
    bool RemoteSpecified()
    bool RemoteValid()
    bool SecurityOk()
    bool SourceOk()
    uint HeldText(SequenceNumber from)
    uint Readable()
    uint ReceiveWindow()
    uint ResendLength(SequenceNumber from)
struct SequenceNumber : IEquatable<SequenceNumber>
    SequenceNumber(uint value)
    bool Equals(SequenceNumber other)
    int OffsetFrom(SequenceNumber origin)
    override bool Equals(object? obj)
    override int GetHashCode()
    override string ToString()
    static SequenceNumber Parse(string text)
    static SequenceNumber operator +(SequenceNumber number, int octets)
    static SequenceNumber operator +(SequenceNumber number, long octets)
    static SequenceNumber operator +(SequenceNumber number, uint octets)
    static SequenceNumber operator ++(SequenceNumber number)
    static SequenceNumber operator -(SequenceNumber number, int octets)
    static SequenceNumber operator -(SequenceNumber number, long octets)
    static SequenceNumber operator -(SequenceNumber number, uint octets)
    static SequenceNumber operator --(SequenceNumber number)
    static bool TryParse(string? text, out SequenceNumber number)
    static bool operator !=(SequenceNumber left, SequenceNumber right)
    static bool operator <(SequenceNumber left, SequenceNumber right)
    static bool operator <=(SequenceNumber left, SequenceNumber right)
    static bool operator ==(SequenceNumber left, SequenceNumber right)
    static bool operator >(SequenceNumber left, SequenceNumber right)
    static bool operator >=(SequenceNumber left, SequenceNumber right)
    static explicit operator SequenceNumber(uint value)
    static explicit operator uint(SequenceNumber number)
    static uint operator -(SequenceNumber end, SequenceNumber start)
    uint Value { get; }
class StaleHandleException
    StaleHandleException(string handle, string? state)
    string Handle { get; }
    string? State { get; }
class TcpConnection : IDisposable
    Action<TcpTransition>? Transition
    Any Current { get; }
    TcpConnection(ITcpEffects effects, TcpParameters? parameters = null, TimeProvider? time = null)
    TcpMachine Machine { get; }
    TcpOutcome Abort()
    TcpOutcome Close()
    TcpOutcome IcmpHard()
    TcpOutcome IcmpSoft()
    TcpOutcome OpenActive()
    TcpOutcome OpenPassive()
    TcpOutcome Receive(in TcpSegment segment)
    TcpOutcome Receive(uint len)
    TcpOutcome Send(uint len, bool urgent)
    TcpOutcome Status()
    TcpParameters Parameters { get; }
    TcpState State { get; }
    bool TryGetCloseWait(out CloseWait handle)
    bool TryGetClosed(out Closed handle)
    bool TryGetClosing(out Closing handle)
    bool TryGetEstablished(out Established handle)
    bool TryGetFinWait1(out FinWait1 handle)
    bool TryGetFinWait2(out FinWait2 handle)
    bool TryGetLastAck(out LastAck handle)
    bool TryGetListen(out Listen handle)
    bool TryGetSynReceived(out SynReceived handle)
    bool TryGetSynSent(out SynSent handle)
    bool TryGetTimeWait(out TimeWait handle)
    byte[] Snapshot()
    void Dispose()
    void Restore(byte[] snapshot)
    struct Any
        CasesUnion Cases { get; }
        CloseWait? CloseWait { get; }
        Closed? Closed { get; }
        Closing? Closing { get; }
        Established? Established { get; }
        FinWait1? FinWait1 { get; }
        FinWait2? FinWait2 { get; }
        LastAck? LastAck { get; }
        Listen? Listen { get; }
        SynReceived? SynReceived { get; }
        SynSent? SynSent { get; }
        TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<Listen, TArg, TResult> listen, Func<SynSent, TArg, TResult> synSent, Func<SynReceived, TArg, TResult> synReceived, Func<Established, TArg, TResult> established, Func<FinWait1, TArg, TResult> finWait1, Func<FinWait2, TArg, TResult> finWait2, Func<CloseWait, TArg, TResult> closeWait, Func<Closing, TArg, TResult> closing, Func<LastAck, TArg, TResult> lastAck, Func<TimeWait, TArg, TResult> timeWait)
        TResult Match<TResult>(Func<Closed, TResult> closed, Func<Listen, TResult> listen, Func<SynSent, TResult> synSent, Func<SynReceived, TResult> synReceived, Func<Established, TResult> established, Func<FinWait1, TResult> finWait1, Func<FinWait2, TResult> finWait2, Func<CloseWait, TResult> closeWait, Func<Closing, TResult> closing, Func<LastAck, TResult> lastAck, Func<TimeWait, TResult> timeWait)
        TcpState State { get; }
        TimeWait? TimeWait { get; }
        bool HasValue { get; }
        bool TryGetCloseWait(out CloseWait handle)
        bool TryGetClosed(out Closed handle)
        bool TryGetClosing(out Closing handle)
        bool TryGetEstablished(out Established handle)
        bool TryGetFinWait1(out FinWait1 handle)
        bool TryGetFinWait2(out FinWait2 handle)
        bool TryGetLastAck(out LastAck handle)
        bool TryGetListen(out Listen handle)
        bool TryGetSynReceived(out SynReceived handle)
        bool TryGetSynSent(out SynSent handle)
        bool TryGetTimeWait(out TimeWait handle)
        object? Value { get; }
        override string ToString()
        void Switch(Action<Closed> closed, Action<Listen> listen, Action<SynSent> synSent, Action<SynReceived> synReceived, Action<Established> established, Action<FinWait1> finWait1, Action<FinWait2> finWait2, Action<CloseWait> closeWait, Action<Closing> closing, Action<LastAck> lastAck, Action<TimeWait> timeWait)
        void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<Listen, TArg> listen, Action<SynSent, TArg> synSent, Action<SynReceived, TArg> synReceived, Action<Established, TArg> established, Action<FinWait1, TArg> finWait1, Action<FinWait2, TArg> finWait2, Action<CloseWait, TArg> closeWait, Action<Closing, TArg> closing, Action<LastAck, TArg> lastAck, Action<TimeWait, TArg> timeWait)
        struct CasesUnion
            CasesUnion(CloseWait handle)
            CasesUnion(Closed handle)
            CasesUnion(Closing handle)
            CasesUnion(Established handle)
            CasesUnion(FinWait1 handle)
            CasesUnion(FinWait2 handle)
            CasesUnion(LastAck handle)
            CasesUnion(Listen handle)
            CasesUnion(SynReceived handle)
            CasesUnion(SynSent handle)
            CasesUnion(TimeWait handle)
            bool HasValue { get; }
            bool TryGetValue(out CloseWait handle)
            bool TryGetValue(out Closed handle)
            bool TryGetValue(out Closing handle)
            bool TryGetValue(out Established handle)
            bool TryGetValue(out FinWait1 handle)
            bool TryGetValue(out FinWait2 handle)
            bool TryGetValue(out LastAck handle)
            bool TryGetValue(out Listen handle)
            bool TryGetValue(out SynReceived handle)
            bool TryGetValue(out SynSent handle)
            bool TryGetValue(out TimeWait handle)
            object? Value { get; }
    struct Closed
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        Closed IcmpSoft()
        Closed IcmpSoft(out TcpOutcome outcome)
        Closed Receive(in TcpSegment segment)
        Closed Receive(in TcpSegment segment, out TcpOutcome outcome)
        OpenActiveOutcome OpenActive()
        OpenActiveOutcome OpenActive(out TcpOutcome outcome)
        OpenPassiveOutcome OpenPassive()
        OpenPassiveOutcome OpenPassive(out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, SequenceNumber? seq = null, SequenceNumber ack = default(SequenceNumber))
        bool IsCurrent { get; }
        bool TryRenew(out Closed handle)
        override string ToString()
        static implicit operator Any(Closed handle)
        struct OpenPassiveOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            Listen? Listen { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<Listen, TArg, TResult> listen)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<Listen, TResult> listen)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetListen(out Listen handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(OpenPassiveOutcome union)
            void Switch(Action<Closed> closed, Action<Listen> listen)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<Listen, TArg> listen)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(Listen handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out Listen handle)
                object? Value { get; }
        struct OpenActiveOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            SynSent? SynSent { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<SynSent, TArg, TResult> synSent)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<SynSent, TResult> synSent)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetSynSent(out SynSent handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(OpenActiveOutcome union)
            void Switch(Action<Closed> closed, Action<SynSent> synSent)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<SynSent, TArg> synSent)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(SynSent handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out SynSent handle)
                object? Value { get; }
    struct Listen
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed Close()
        Closed Close(out TcpOutcome outcome)
        Listen IcmpHard()
        Listen IcmpHard(out TcpOutcome outcome)
        Listen IcmpSoft()
        Listen IcmpSoft(out TcpOutcome outcome)
        Listen Receive(uint len)
        Listen Receive(uint len, out TcpOutcome outcome)
        Listen Status()
        Listen Status(out TcpOutcome outcome)
        OpenActiveOutcome OpenActive()
        OpenActiveOutcome OpenActive(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        SendOutcome Send(uint len, bool urgent)
        SendOutcome Send(uint len, bool urgent, out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, SequenceNumber seq = default(SequenceNumber))
        bool IsCurrent { get; }
        bool TryRenew(out Listen handle)
        override string ToString()
        static implicit operator Any(Listen handle)
        struct OpenActiveOutcome
            CasesUnion Cases { get; }
            Listen? Listen { get; }
            SynSent? SynSent { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Listen, TArg, TResult> listen, Func<SynSent, TArg, TResult> synSent)
            TResult Match<TResult>(Func<Listen, TResult> listen, Func<SynSent, TResult> synSent)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetListen(out Listen handle)
            bool TryGetSynSent(out SynSent handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(OpenActiveOutcome union)
            void Switch(Action<Listen> listen, Action<SynSent> synSent)
            void Switch<TArg>(TArg arg, Action<Listen, TArg> listen, Action<SynSent, TArg> synSent)
            struct CasesUnion
                CasesUnion(Listen handle)
                CasesUnion(SynSent handle)
                bool HasValue { get; }
                bool TryGetValue(out Listen handle)
                bool TryGetValue(out SynSent handle)
                object? Value { get; }
        struct SendOutcome
            CasesUnion Cases { get; }
            Listen? Listen { get; }
            SynSent? SynSent { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Listen, TArg, TResult> listen, Func<SynSent, TArg, TResult> synSent)
            TResult Match<TResult>(Func<Listen, TResult> listen, Func<SynSent, TResult> synSent)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetListen(out Listen handle)
            bool TryGetSynSent(out SynSent handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(SendOutcome union)
            void Switch(Action<Listen> listen, Action<SynSent> synSent)
            void Switch<TArg>(TArg arg, Action<Listen, TArg> listen, Action<SynSent, TArg> synSent)
            struct CasesUnion
                CasesUnion(Listen handle)
                CasesUnion(SynSent handle)
                bool HasValue { get; }
                bool TryGetValue(out Listen handle)
                bool TryGetValue(out SynSent handle)
                object? Value { get; }
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            Listen? Listen { get; }
            SynReceived? SynReceived { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Listen, TArg, TResult> listen, Func<SynReceived, TArg, TResult> synReceived)
            TResult Match<TResult>(Func<Listen, TResult> listen, Func<SynReceived, TResult> synReceived)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetListen(out Listen handle)
            bool TryGetSynReceived(out SynReceived handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Listen> listen, Action<SynReceived> synReceived)
            void Switch<TArg>(TArg arg, Action<Listen, TArg> listen, Action<SynReceived, TArg> synReceived)
            struct CasesUnion
                CasesUnion(Listen handle)
                CasesUnion(SynReceived handle)
                bool HasValue { get; }
                bool TryGetValue(out Listen handle)
                bool TryGetValue(out SynReceived handle)
                object? Value { get; }
    struct SynSent
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed Close()
        Closed Close(out TcpOutcome outcome)
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        SynSent IcmpSoft()
        SynSent IcmpSoft(out TcpOutcome outcome)
        SynSent Receive(uint len)
        SynSent Receive(uint len, out TcpOutcome outcome)
        SynSent Send(uint len, bool urgent)
        SynSent Send(uint len, bool urgent, out TcpOutcome outcome)
        SynSent Status()
        SynSent Status(out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, SequenceNumber? seq = null)
        bool IsCurrent { get; }
        bool TryRenew(out SynSent handle)
        override string ToString()
        static implicit operator Any(SynSent handle)
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            CloseWait? CloseWait { get; }
            Closed? Closed { get; }
            Established? Established { get; }
            SynReceived? SynReceived { get; }
            SynSent? SynSent { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<SynSent, TArg, TResult> synSent, Func<SynReceived, TArg, TResult> synReceived, Func<Established, TArg, TResult> established, Func<CloseWait, TArg, TResult> closeWait)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<SynSent, TResult> synSent, Func<SynReceived, TResult> synReceived, Func<Established, TResult> established, Func<CloseWait, TResult> closeWait)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetCloseWait(out CloseWait handle)
            bool TryGetClosed(out Closed handle)
            bool TryGetEstablished(out Established handle)
            bool TryGetSynReceived(out SynReceived handle)
            bool TryGetSynSent(out SynSent handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<SynSent> synSent, Action<SynReceived> synReceived, Action<Established> established, Action<CloseWait> closeWait)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<SynSent, TArg> synSent, Action<SynReceived, TArg> synReceived, Action<Established, TArg> established, Action<CloseWait, TArg> closeWait)
            struct CasesUnion
                CasesUnion(CloseWait handle)
                CasesUnion(Closed handle)
                CasesUnion(Established handle)
                CasesUnion(SynReceived handle)
                CasesUnion(SynSent handle)
                bool HasValue { get; }
                bool TryGetValue(out CloseWait handle)
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out Established handle)
                bool TryGetValue(out SynReceived handle)
                bool TryGetValue(out SynSent handle)
                object? Value { get; }
    struct SynReceived
        CloseOutcome Close()
        CloseOutcome Close(out TcpOutcome outcome)
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        SynReceived IcmpSoft()
        SynReceived IcmpSoft(out TcpOutcome outcome)
        SynReceived Receive(uint len)
        SynReceived Receive(uint len, out TcpOutcome outcome)
        SynReceived Send(uint len, bool urgent)
        SynReceived Send(uint len, bool urgent, out TcpOutcome outcome)
        SynReceived Status()
        SynReceived Status(out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, SequenceNumber? seq = null)
        bool IsCurrent { get; }
        bool TryRenew(out SynReceived handle)
        override string ToString()
        static implicit operator Any(SynReceived handle)
        struct CloseOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            FinWait1? FinWait1 { get; }
            SynReceived? SynReceived { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<SynReceived, TArg, TResult> synReceived, Func<FinWait1, TArg, TResult> finWait1)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<SynReceived, TResult> synReceived, Func<FinWait1, TResult> finWait1)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetFinWait1(out FinWait1 handle)
            bool TryGetSynReceived(out SynReceived handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(CloseOutcome union)
            void Switch(Action<Closed> closed, Action<SynReceived> synReceived, Action<FinWait1> finWait1)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<SynReceived, TArg> synReceived, Action<FinWait1, TArg> finWait1)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(FinWait1 handle)
                CasesUnion(SynReceived handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out FinWait1 handle)
                bool TryGetValue(out SynReceived handle)
                object? Value { get; }
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            CloseWait? CloseWait { get; }
            Closed? Closed { get; }
            Established? Established { get; }
            FinWait1? FinWait1 { get; }
            LastAck? LastAck { get; }
            Listen? Listen { get; }
            SynReceived? SynReceived { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<Listen, TArg, TResult> listen, Func<SynReceived, TArg, TResult> synReceived, Func<Established, TArg, TResult> established, Func<FinWait1, TArg, TResult> finWait1, Func<CloseWait, TArg, TResult> closeWait, Func<LastAck, TArg, TResult> lastAck, Func<TimeWait, TArg, TResult> timeWait)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<Listen, TResult> listen, Func<SynReceived, TResult> synReceived, Func<Established, TResult> established, Func<FinWait1, TResult> finWait1, Func<CloseWait, TResult> closeWait, Func<LastAck, TResult> lastAck, Func<TimeWait, TResult> timeWait)
            TcpState State { get; }
            TimeWait? TimeWait { get; }
            bool HasValue { get; }
            bool TryGetCloseWait(out CloseWait handle)
            bool TryGetClosed(out Closed handle)
            bool TryGetEstablished(out Established handle)
            bool TryGetFinWait1(out FinWait1 handle)
            bool TryGetLastAck(out LastAck handle)
            bool TryGetListen(out Listen handle)
            bool TryGetSynReceived(out SynReceived handle)
            bool TryGetTimeWait(out TimeWait handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<Listen> listen, Action<SynReceived> synReceived, Action<Established> established, Action<FinWait1> finWait1, Action<CloseWait> closeWait, Action<LastAck> lastAck, Action<TimeWait> timeWait)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<Listen, TArg> listen, Action<SynReceived, TArg> synReceived, Action<Established, TArg> established, Action<FinWait1, TArg> finWait1, Action<CloseWait, TArg> closeWait, Action<LastAck, TArg> lastAck, Action<TimeWait, TArg> timeWait)
            struct CasesUnion
                CasesUnion(CloseWait handle)
                CasesUnion(Closed handle)
                CasesUnion(Established handle)
                CasesUnion(FinWait1 handle)
                CasesUnion(LastAck handle)
                CasesUnion(Listen handle)
                CasesUnion(SynReceived handle)
                CasesUnion(TimeWait handle)
                bool HasValue { get; }
                bool TryGetValue(out CloseWait handle)
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out Established handle)
                bool TryGetValue(out FinWait1 handle)
                bool TryGetValue(out LastAck handle)
                bool TryGetValue(out Listen handle)
                bool TryGetValue(out SynReceived handle)
                bool TryGetValue(out TimeWait handle)
                object? Value { get; }
    struct Established
        CloseOutcome Close()
        CloseOutcome Close(out TcpOutcome outcome)
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        Established IcmpSoft()
        Established IcmpSoft(out TcpOutcome outcome)
        Established Receive(uint len)
        Established Receive(uint len, out TcpOutcome outcome)
        Established Send(uint len, bool urgent)
        Established Send(uint len, bool urgent, out TcpOutcome outcome)
        Established Status()
        Established Status(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, ushort up = 0, uint data = 0)
        bool IsCurrent { get; }
        bool TryRenew(out Established handle)
        override string ToString()
        static implicit operator Any(Established handle)
        struct CloseOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            FinWait1? FinWait1 { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<FinWait1, TArg, TResult> finWait1)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<FinWait1, TResult> finWait1)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetFinWait1(out FinWait1 handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(CloseOutcome union)
            void Switch(Action<Closed> closed, Action<FinWait1> finWait1)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<FinWait1, TArg> finWait1)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(FinWait1 handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out FinWait1 handle)
                object? Value { get; }
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            CloseWait? CloseWait { get; }
            Closed? Closed { get; }
            Established? Established { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<Established, TArg, TResult> established, Func<CloseWait, TArg, TResult> closeWait)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<Established, TResult> established, Func<CloseWait, TResult> closeWait)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetCloseWait(out CloseWait handle)
            bool TryGetClosed(out Closed handle)
            bool TryGetEstablished(out Established handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<Established> established, Action<CloseWait> closeWait)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<Established, TArg> established, Action<CloseWait, TArg> closeWait)
            struct CasesUnion
                CasesUnion(CloseWait handle)
                CasesUnion(Closed handle)
                CasesUnion(Established handle)
                bool HasValue { get; }
                bool TryGetValue(out CloseWait handle)
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out Established handle)
                object? Value { get; }
    struct FinWait1
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        FinWait1 IcmpSoft()
        FinWait1 IcmpSoft(out TcpOutcome outcome)
        FinWait1 Receive(uint len)
        FinWait1 Receive(uint len, out TcpOutcome outcome)
        FinWait1 Status()
        FinWait1 Status(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, ushort up = 0, uint data = 0)
        bool IsCurrent { get; }
        bool TryRenew(out FinWait1 handle)
        override string ToString()
        static implicit operator Any(FinWait1 handle)
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            Closing? Closing { get; }
            FinWait1? FinWait1 { get; }
            FinWait2? FinWait2 { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<FinWait1, TArg, TResult> finWait1, Func<FinWait2, TArg, TResult> finWait2, Func<Closing, TArg, TResult> closing, Func<TimeWait, TArg, TResult> timeWait)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<FinWait1, TResult> finWait1, Func<FinWait2, TResult> finWait2, Func<Closing, TResult> closing, Func<TimeWait, TResult> timeWait)
            TcpState State { get; }
            TimeWait? TimeWait { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetClosing(out Closing handle)
            bool TryGetFinWait1(out FinWait1 handle)
            bool TryGetFinWait2(out FinWait2 handle)
            bool TryGetTimeWait(out TimeWait handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<FinWait1> finWait1, Action<FinWait2> finWait2, Action<Closing> closing, Action<TimeWait> timeWait)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<FinWait1, TArg> finWait1, Action<FinWait2, TArg> finWait2, Action<Closing, TArg> closing, Action<TimeWait, TArg> timeWait)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(Closing handle)
                CasesUnion(FinWait1 handle)
                CasesUnion(FinWait2 handle)
                CasesUnion(TimeWait handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out Closing handle)
                bool TryGetValue(out FinWait1 handle)
                bool TryGetValue(out FinWait2 handle)
                bool TryGetValue(out TimeWait handle)
                object? Value { get; }
    struct FinWait2
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        FinWait2 IcmpSoft()
        FinWait2 IcmpSoft(out TcpOutcome outcome)
        FinWait2 Receive(uint len)
        FinWait2 Receive(uint len, out TcpOutcome outcome)
        FinWait2 Status()
        FinWait2 Status(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags)
        bool IsCurrent { get; }
        bool TryRenew(out FinWait2 handle)
        override string ToString()
        static implicit operator Any(FinWait2 handle)
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            FinWait2? FinWait2 { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<FinWait2, TArg, TResult> finWait2, Func<TimeWait, TArg, TResult> timeWait)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<FinWait2, TResult> finWait2, Func<TimeWait, TResult> timeWait)
            TcpState State { get; }
            TimeWait? TimeWait { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetFinWait2(out FinWait2 handle)
            bool TryGetTimeWait(out TimeWait handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<FinWait2> finWait2, Action<TimeWait> timeWait)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<FinWait2, TArg> finWait2, Action<TimeWait, TArg> timeWait)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(FinWait2 handle)
                CasesUnion(TimeWait handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out FinWait2 handle)
                bool TryGetValue(out TimeWait handle)
                object? Value { get; }
    struct CloseWait
        CloseOutcome Close()
        CloseOutcome Close(out TcpOutcome outcome)
        CloseWait IcmpSoft()
        CloseWait IcmpSoft(out TcpOutcome outcome)
        CloseWait Receive(uint len)
        CloseWait Receive(uint len, out TcpOutcome outcome)
        CloseWait Send(uint len, bool urgent)
        CloseWait Send(uint len, bool urgent, out TcpOutcome outcome)
        CloseWait Status()
        CloseWait Status(out TcpOutcome outcome)
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, ushort up = 0, uint data = 0)
        bool IsCurrent { get; }
        bool TryRenew(out CloseWait handle)
        override string ToString()
        static implicit operator Any(CloseWait handle)
        struct CloseOutcome
            CasesUnion Cases { get; }
            CloseWait? CloseWait { get; }
            Closed? Closed { get; }
            LastAck? LastAck { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<CloseWait, TArg, TResult> closeWait, Func<LastAck, TArg, TResult> lastAck)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<CloseWait, TResult> closeWait, Func<LastAck, TResult> lastAck)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetCloseWait(out CloseWait handle)
            bool TryGetClosed(out Closed handle)
            bool TryGetLastAck(out LastAck handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(CloseOutcome union)
            void Switch(Action<Closed> closed, Action<CloseWait> closeWait, Action<LastAck> lastAck)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<CloseWait, TArg> closeWait, Action<LastAck, TArg> lastAck)
            struct CasesUnion
                CasesUnion(CloseWait handle)
                CasesUnion(Closed handle)
                CasesUnion(LastAck handle)
                bool HasValue { get; }
                bool TryGetValue(out CloseWait handle)
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out LastAck handle)
                object? Value { get; }
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            CloseWait? CloseWait { get; }
            Closed? Closed { get; }
            LastAck? LastAck { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<CloseWait, TArg, TResult> closeWait, Func<LastAck, TArg, TResult> lastAck)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<CloseWait, TResult> closeWait, Func<LastAck, TResult> lastAck)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetCloseWait(out CloseWait handle)
            bool TryGetClosed(out Closed handle)
            bool TryGetLastAck(out LastAck handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<CloseWait> closeWait, Action<LastAck> lastAck)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<CloseWait, TArg> closeWait, Action<LastAck, TArg> lastAck)
            struct CasesUnion
                CasesUnion(CloseWait handle)
                CasesUnion(Closed handle)
                CasesUnion(LastAck handle)
                bool HasValue { get; }
                bool TryGetValue(out CloseWait handle)
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out LastAck handle)
                object? Value { get; }
    struct Closing
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        Closing IcmpSoft()
        Closing IcmpSoft(out TcpOutcome outcome)
        Closing Status()
        Closing Status(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, ushort up = 0, uint data = 0)
        bool IsCurrent { get; }
        bool TryRenew(out Closing handle)
        override string ToString()
        static implicit operator Any(Closing handle)
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            Closing? Closing { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<Closing, TArg, TResult> closing, Func<TimeWait, TArg, TResult> timeWait)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<Closing, TResult> closing, Func<TimeWait, TResult> timeWait)
            TcpState State { get; }
            TimeWait? TimeWait { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetClosing(out Closing handle)
            bool TryGetTimeWait(out TimeWait handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<Closing> closing, Action<TimeWait> timeWait)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<Closing, TArg> closing, Action<TimeWait, TArg> timeWait)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(Closing handle)
                CasesUnion(TimeWait handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out Closing handle)
                bool TryGetValue(out TimeWait handle)
                object? Value { get; }
    struct LastAck
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        Closed IcmpHard()
        Closed IcmpHard(out TcpOutcome outcome)
        LastAck IcmpSoft()
        LastAck IcmpSoft(out TcpOutcome outcome)
        LastAck Status()
        LastAck Status(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags, ushort up = 0, uint data = 0)
        bool IsCurrent { get; }
        bool TryRenew(out LastAck handle)
        override string ToString()
        static implicit operator Any(LastAck handle)
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            LastAck? LastAck { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<LastAck, TArg, TResult> lastAck)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<LastAck, TResult> lastAck)
            TcpState State { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetLastAck(out LastAck handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<LastAck> lastAck)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<LastAck, TArg> lastAck)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(LastAck handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out LastAck handle)
                object? Value { get; }
    struct TimeWait
        Closed Abort()
        Closed Abort(out TcpOutcome outcome)
        ReceiveOutcome Receive(in TcpSegment segment)
        ReceiveOutcome Receive(in TcpSegment segment, out TcpOutcome outcome)
        TcpConnection Connection { get; }
        TcpSegment Compose(TcpFlags flags)
        TimeWait IcmpHard()
        TimeWait IcmpHard(out TcpOutcome outcome)
        TimeWait IcmpSoft()
        TimeWait IcmpSoft(out TcpOutcome outcome)
        TimeWait Status()
        TimeWait Status(out TcpOutcome outcome)
        bool IsCurrent { get; }
        bool TryRenew(out TimeWait handle)
        override string ToString()
        static implicit operator Any(TimeWait handle)
        struct ReceiveOutcome
            CasesUnion Cases { get; }
            Closed? Closed { get; }
            SynReceived? SynReceived { get; }
            TResult Match<TArg, TResult>(TArg arg, Func<Closed, TArg, TResult> closed, Func<SynReceived, TArg, TResult> synReceived, Func<TimeWait, TArg, TResult> timeWait)
            TResult Match<TResult>(Func<Closed, TResult> closed, Func<SynReceived, TResult> synReceived, Func<TimeWait, TResult> timeWait)
            TcpState State { get; }
            TimeWait? TimeWait { get; }
            bool HasValue { get; }
            bool TryGetClosed(out Closed handle)
            bool TryGetSynReceived(out SynReceived handle)
            bool TryGetTimeWait(out TimeWait handle)
            object? Value { get; }
            override string ToString()
            static implicit operator Any(ReceiveOutcome union)
            void Switch(Action<Closed> closed, Action<SynReceived> synReceived, Action<TimeWait> timeWait)
            void Switch<TArg>(TArg arg, Action<Closed, TArg> closed, Action<SynReceived, TArg> synReceived, Action<TimeWait, TArg> timeWait)
            struct CasesUnion
                CasesUnion(Closed handle)
                CasesUnion(SynReceived handle)
                CasesUnion(TimeWait handle)
                bool HasValue { get; }
                bool TryGetValue(out Closed handle)
                bool TryGetValue(out SynReceived handle)
                bool TryGetValue(out TimeWait handle)
                object? Value { get; }
enum TcpError : byte
    ConnectionAbortedDueToUserTimeout = 12
    ConnectionAlreadyExists = 7
    ConnectionClosing = 9
    ConnectionDoesNotExist = 8
    ConnectionIllegalForThisProcess = 1
    ConnectionRefused = 11
    ConnectionReset = 10
    DiffservValueNotAllowed = 3
    HostUnreachable = 13
    InsufficientResources = 2
    None = 0
    RemoteSocketInvalid = 6
    RemoteSocketUnspecified = 5
    SecurityCompartmentNotAllowed = 4
enum TcpEvent : byte
    Abort = 5
    Close = 4
    IcmpHard = 8
    IcmpSoft = 9
    OpenActive = 1
    OpenPassive = 0
    Receive = 3
    Segment = 7
    Send = 2
    Status = 6
    TimeoutFinWait2 = 13
    TimeoutKeepAlive = 15
    TimeoutPersist = 14
    TimeoutRetransmission = 10
    TimeoutTimeWait = 11
    TimeoutUser = 12
enum TcpFlags : byte
    Ack = 16
    Cwr = 128
    Ece = 64
    Fin = 1
    None = 0
    Psh = 8
    Rst = 4
    Syn = 2
    Urg = 32
class TcpFlagsText
    static TcpFlags Parse(string text)
    static bool TryParse(string? text, out TcpFlags flags)
    static string ToLetters(this TcpFlags flags)
    static string ToNames(this TcpFlags flags)
    static string ToTcpdump(this TcpFlags flags)
struct TcpMachine
    SequenceNumber FinSeq { readonly get; set; }
    SequenceNumber Irs { readonly get; set; }
    SequenceNumber Iss { readonly get; set; }
    SequenceNumber OldRcvNxt { readonly get; set; }
    SequenceNumber RcvNxt { readonly get; set; }
    SequenceNumber RcvUp { readonly get; set; }
    SequenceNumber SndNxt { readonly get; set; }
    SequenceNumber SndUna { readonly get; set; }
    SequenceNumber SndUp { readonly get; set; }
    SequenceNumber SndWl1 { readonly get; set; }
    SequenceNumber SndWl2 { readonly get; set; }
    TcpOrigin Origin { readonly get; set; }
    TcpOutcome Abort<TEffects>(TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome Close<TEffects>(TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome Expire<TEffects>(TcpTimer timer, TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome IcmpHard<TEffects>(TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome IcmpSoft<TEffects>(TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome OpenActive<TEffects>(TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome OpenPassive<TEffects>(TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome Receive<TEffects>(in TcpSegment segment, TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome Receive<TEffects>(uint len, TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome Send<TEffects>(uint len, bool urgent, TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpOutcome Status<TEffects>(TcpParameters parameters, ref TEffects effects) where TEffects : struct, ITcpEffects
    TcpState State { readonly get; set; }
    bool AckDue { readonly get; set; }
    bool ClosePending { readonly get; set; }
    bool FinSent { readonly get; set; }
    bool ProbeAnswered { readonly get; set; }
    bool Probing { readonly get; set; }
    bool SynOut { readonly get; set; }
    byte Retries { readonly get; set; }
    const string ModelHash = "4394c06a4ee7346e"
    readonly bool IsRunning(TcpTimer timer)
    uint MaxSndWnd { readonly get; set; }
    uint RcvWnd { readonly get; set; }
    uint SndQueued { readonly get; set; }
    uint SndWnd { readonly get; set; }
    void SetRunning(TcpTimer timer, bool running)
struct TcpNotice : IEquatable<TcpNotice>
    SequenceNumber Seq { get; init; }
    TcpError Why { get; init; }
    TcpSignal Signal { get; init; }
    uint Len { get; init; }
enum TcpOrigin : byte
    Active = 1
    Passive = 0
    Reopened = 2
struct TcpOutcome
    TcpError Error { get; }
    TcpReturn Return { get; }
    TcpState State { get; }
    TcpTrail Rules { get; }
    bool IsOk { get; }
    override string ToString()
class record TcpParameters : IEquatable<TcpParameters>
    TcpParameters()
    TimeSpan FinWait2Timeout { get; init; }
    TimeSpan KeepAlive { get; init; }
    TimeSpan Msl { get; init; }
    TimeSpan UserTimeout { get; init; }
    bool AckGaps { get; init; }
    bool AckRange { get; init; }
    bool HalfDuplexClose { get; init; }
    bool Reopen { get; init; }
    bool Rfc1337 { get; init; }
    bool Rfc5961 { get; init; }
    bool SimopenFix { get; init; }
    const bool Security = false
    long Mss { get; init; }
    long R1 { get; init; }
    long R2 { get; init; }
    long R2Syn { get; init; }
    static TcpParameters Default { get; }
enum TcpReturn : byte
    Ok = 0
    Pending = 1
enum TcpRule : byte
    A2 = 61
    A4 = 62
    A5 = 63
    C10 = 136
    C11 = 59
    C13 = 54
    C14 = 55
    C15 = 120
    C3 = 52
    C4 = 53
    C5 = 56
    C6 = 57
    C6Run = 132
    C7 = 135
    C8 = 58
    C9 = 60
    ClosedNothing = 14
    D1 = 122
    D1Ack = 131
    D1Zero = 121
    D2 = 124
    E1 = 112
    E2 = 109
    E3 = 110
    E4 = 113
    F0Zero = 125
    F1 = 126
    F2 = 127
    F3 = 128
    F4 = 129
    F5 = 130
    F6 = 88
    K0 = 105
    K0r = 106
    K1 = 107
    K2 = 108
    K3 = 114
    K4 = 111
    K6 = 115
    K7 = 116
    K8 = 117
    K9 = 118
    L0 = 15
    L1 = 16
    L2 = 17
    L3 = 18
    L4 = 19
    L5 = 20
    N1 = 100
    N1Re = 101
    N2 = 85
    N3 = 102
    N4 = 103
    N4Out = 104
    O1 = 0
    O10_1 = 33
    O10_2 = 35
    O2 = 1
    O3_1 = 2
    O3_2 = 3
    O4 = 4
    O5 = 5
    O5_1 = 6
    O6 = 7
    O7 = 29
    O7_1 = 30
    O8 = 32
    O8_1 = 31
    O9 = 34
    Q1 = 87
    Q2 = 89
    Q3 = 123
    Q5 = 86
    S1 = 8
    S2 = 9
    S3 = 40
    S4 = 36
    S4_1 = 37
    S5_1 = 39
    S5_2 = 41
    S6 = 42
    S6Tx = 133
    S7 = 43
    S7_1 = 38
    St = 64
    T0 = 91
    T1 = 92
    T1Re = 93
    T2 = 94
    T3 = 95
    T4 = 96
    T5 = 97
    T5F1 = 90
    U1 = 98
    U2 = 99
    Urg = 119
    V3 = 47
    V3_1 = 45
    V4 = 48
    V4_1 = 46
    V5 = 49
    V6 = 50
    V7 = 51
    V8_1 = 44
    W1 = 65
    W2Data = 69
    W2Fin = 70
    W2None = 71
    W2R2 = 66
    W2Syn = 67
    W2Synack = 68
    W3 = 72
    W3None = 73
    W4 = 82
    W4_1 = 81
    W5 = 83
    W6 = 76
    W6None = 77
    W6Start = 134
    W7 = 74
    W7None = 75
    W8 = 78
    W8None = 80
    W8_1 = 79
    W8_2 = 84
    X0 = 10
    X1 = 11
    X2 = 12
    X3 = 13
    Y1 = 21
    Y2 = 22
    Y3 = 23
    Y4 = 24
    Y5 = 25
    Y7 = 26
    Y8 = 27
    Y9 = 28
class TcpRules
    static bool MaySend(this TcpState state, TcpEvent @event, TcpFlags flags)
    static string Id(this TcpRule value)
    static string Name(this TcpError value)
    static string Name(this TcpEvent value)
    static string Name(this TcpOrigin value)
    static string Name(this TcpReturn value)
    static string Name(this TcpSignal value)
    static string Name(this TcpState value)
    static string Name(this TcpTimer value)
    static string? Doc(this TcpRule value)
    static string? Section(this TcpRule value)
    static string? WhyIllegal(this TcpFlags flags)
struct TcpSegment : IEquatable<TcpSegment>
    SequenceNumber Ack { get; init; }
    SequenceNumber Seq { get; init; }
    TcpFlags Flags { get; init; }
    uint Data { get; init; }
    uint Wnd { get; init; }
    ushort Up { get; init; }
enum TcpSignal : byte
    CallsFailed = 5
    CloseAcknowledged = 9
    ConnectionAbortedDueToUserTimeout = 7
    ConnectionClosed = 4
    ConnectionClosing = 1
    ConnectionOpen = 0
    ConnectionRefused = 3
    ConnectionReset = 2
    Deliver = 11
    HoldText = 13
    HostUnreachable = 8
    ReceivesFailed = 6
    RetransmissionsExcessive = 15
    SoftError = 16
    Text = 12
    TextAcknowledged = 10
    UrgentData = 14
enum TcpState : byte
    CloseWait = 7
    Closed = 0
    Closing = 8
    Established = 4
    FinWait1 = 5
    FinWait2 = 6
    LastAck = 9
    Listen = 1
    SynReceived = 3
    SynSent = 2
    TimeWait = 10
class TcpStateNames
    static TcpState Parse(string text)
    static bool TryFromLinux(int number, out TcpState state)
    static bool TryParse(string? text, out TcpState state)
    static int ToLinux(this TcpState state)
    static string ToName(this TcpState state, TcpStateStyle style = Rfc)
enum TcpStateStyle : byte
    Bsd = 3
    Linux = 1
    Rfc = 0
    Ss = 2
    Windows = 4
enum TcpTimer : byte
    FinWait2 = 3
    KeepAlive = 5
    Persist = 4
    Retransmission = 0
    TimeWait = 1
    User = 2
struct TcpTrail : IReadOnlyList<TcpRule>, IEnumerable<TcpRule>, IEnumerable, IReadOnlyCollection<TcpRule>
    Enumerator GetEnumerator()
    TcpRule this[int index] { get; }
    bool IsTruncated { get; }
    int Count { get; }
    int Total { get; }
    override string ToString()
    struct Enumerator
        bool MoveNext()
        readonly TcpRule Current { get; }
struct TcpTransition
    TcpEvent Event { get; }
    TcpOutcome Outcome { get; }
    TcpState From { get; }
    TcpState To { get; }
    bool IsMove { get; }
    override string ToString()
namespace TcpFsm.Headers
enum HeaderProblem : byte
    HeaderTooLong = 4
    HeaderTooShort = 3
    None = 0
    Truncated = 1
    UnknownVersion = 2
class HeaderProblems
    static string Explain(this HeaderProblem problem)
class InternetChecksum
    static bool Verify(ReadOnlySpan<byte> octets)
    static bool VerifyTcp(IpAddress source, IpAddress destination, ReadOnlySpan<byte> segment)
    static ushort Compute(ReadOnlySpan<byte> octets)
    static ushort ComputeTcp(IpAddress source, IpAddress destination, ReadOnlySpan<byte> segment)
struct IpAddress : IEquatable<IpAddress>
    IPAddress ToIPAddress()
    bool Equals(IpAddress other)
    bool IsIPv4 { get; }
    override bool Equals(object? obj)
    override int GetHashCode()
    override string ToString()
    static IpAddress FromIPv4(uint bits)
    static IpAddress FromIPv6(ulong high, ulong low)
    static bool TryParse(string? text, out IpAddress address)
    static bool operator !=(IpAddress left, IpAddress right)
    static bool operator ==(IpAddress left, IpAddress right)
    ulong High { get; }
    ulong Low { get; }
struct IpHeader : IEquatable<IpHeader>
    IpAddress Destination { get; init; }
    IpAddress Source { get; init; }
    ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> packet)
    bool DontFragment { get; init; }
    bool IsFragment { get; }
    bool MoreFragments { get; init; }
    bool TryWrite(Span<byte> destination, out int written)
    byte HopLimit { get; init; }
    byte Protocol { get; init; }
    byte TrafficClass { get; init; }
    byte Version { get; init; }
    const byte TcpProtocol = 6
    int FragmentOffset { get; init; }
    int HeaderLength { get; init; }
    int PayloadLength { get; init; }
    static bool TryParse(ReadOnlySpan<byte> packet, out IpHeader header, out HeaderProblem problem)
    uint Identification { get; init; }
struct SackBlock : IEquatable<SackBlock>
    SackBlock(SequenceNumber Left, SequenceNumber Right)
    SequenceNumber Left { get; init; }
    SequenceNumber Right { get; init; }
struct SackBlocks : IEquatable<SackBlocks>
    IEnumerable<SackBlock> AsEnumerable()
    SackBlock this[int index] { get; }
    SackBlocks(ReadOnlySpan<SackBlock> blocks)
    const int Capacity = 4
    int Count { get; }
struct TcpHeader : IEquatable<TcpHeader>
    ReadOnlySpan<byte> Options(ReadOnlySpan<byte> segment)
    SequenceNumber Ack { get; init; }
    SequenceNumber Seq { get; init; }
    bool TryWrite(Span<byte> destination, in TcpOptions options, out int written)
    byte ControlBits { get; init; }
    byte Reserved { get; init; }
    const int MaximumLength = 60
    const int MinimumLength = 20
    int HeaderLength { get; init; }
    static bool TryParse(ReadOnlySpan<byte> segment, int length, out TcpHeader header, out HeaderProblem problem)
    static bool TryParse(ReadOnlySpan<byte> segment, out TcpHeader header, out HeaderProblem problem)
    static void WriteChecksum(IpAddress source, IpAddress destination, Span<byte> segment)
    ushort Checksum { get; init; }
    ushort DestinationPort { get; init; }
    ushort SourcePort { get; init; }
    ushort UrgentPointer { get; init; }
    ushort Window { get; init; }
struct TcpOptionReader
    TcpOptionReader(ReadOnlySpan<byte> options)
    bool Read()
    readonly ReadOnlySpan<byte> Data { get; }
    readonly bool IsMalformed { get; }
    readonly byte Kind { get; }
struct TcpOptions : IEquatable<TcpOptions>
    SackBlocks SackBlocks { get; init; }
    TcpTimestamps? Timestamps { get; init; }
    bool IsMalformed { get; init; }
    bool SackPermitted { get; init; }
    byte? WindowScale { get; init; }
    int Length { get; }
    static TcpOptions Parse(ReadOnlySpan<byte> options)
    ushort? MaximumSegmentSize { get; init; }
class TcpSegmentHeaders
    const int MaximumWindowScale = 14
    static TcpHeader ToHeader(this in TcpSegment segment, int windowScale = 0)
    static TcpSegment ToSegment(this in TcpHeader header, int length, int windowScale = 0)
struct TcpTimestamps : IEquatable<TcpTimestamps>
    TcpTimestamps(uint Value, uint Echo)
    uint Echo { get; init; }
    uint Value { get; init; }
namespace TcpFsm.Metadata
class FsmCombinationAttribute
    FsmCombinationAttribute()
class FsmConsumesAttribute
    FsmConsumesAttribute()
    string Sends { get; set; }
class FsmEventAttribute
    FsmEventAttribute(string name)
    string Name { get; }
class FsmFlagsAttribute
    FsmFlagsAttribute(string neutral)
    string Neutral { get; }
class FsmHandleAttribute
    FsmHandleAttribute(Type states, int state)
    Type States { get; }
    int State { get; }
class FsmIllegalAttribute
    FsmIllegalAttribute(string cubes, string because, string section)
    string Because { get; }
    string Cubes { get; }
    string Section { get; }
class FsmLiveStateAttribute
    FsmLiveStateAttribute()
class FsmProtocolAttribute
    FsmProtocolAttribute(string name, Type? flags, int format)
    Type? Flags { get; }
    int Format { get; }
    string Name { get; }
    string Reference { get; set; }
class FsmStateAttribute
    FsmStateAttribute(string sends, string acts, string events, string section)
    Type? Flags { get; set; }
    bool Final { get; set; }
    string Acts { get; }
    string Answers { get; set; }
    string Events { get; }
    string Section { get; }
    string Sends { get; }
    string SendsStaying { get; set; }
class FsmUnionAttribute
    FsmUnionAttribute(Type states, string members)
    Type States { get; }
    string Members { get; }
