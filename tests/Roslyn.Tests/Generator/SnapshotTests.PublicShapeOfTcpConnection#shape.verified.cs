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
