using System.Globalization;

namespace TcpFsm.Benchmarks.BuildCost;

/// <summary>C# files as a large project has them, with or without a use of the library.</summary>
internal static class UserCode
{
    // What a service is made of: a constructor, properties, loops, queries, text. None of it knows a protocol.
    private const string Ordinary = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Project.Part{N};

        public sealed class Service{N}
        {
            private readonly Dictionary<string, List<int>> _entries = new();
            private readonly int _limit;

            public Service{N}(int limit) => _limit = limit > 0 ? limit : throw new ArgumentOutOfRangeException(nameof(limit));

            public event EventHandler<string> Added;

            public int Count => _entries.Values.Sum(list => list.Count);

            public bool Add(string key, int value)
            {
                if (string.IsNullOrWhiteSpace(key)) return false;
                if (!_entries.TryGetValue(key, out List<int> list)) _entries[key] = list = new List<int>();
                if (list.Count >= _limit) return false;
                list.Add(value);
                Added?.Invoke(this, $"{key}: {value}");
                return true;
            }

            public IReadOnlyList<(string Key, int Total)> Largest(int most) =>
                _entries.Select(e => (e.Key, Total: e.Value.Sum())).OrderByDescending(e => e.Total).ThenBy(e => e.Key, StringComparer.Ordinal).Take(most).ToList();

            public int Median(string key)
            {
                if (!_entries.TryGetValue(key, out List<int> list) || list.Count == 0) return 0;
                int[] sorted = list.ToArray();
                for (int i = 1; i < sorted.Length; i++)
                {
                    int current = sorted[i], at = i;
                    while (at > 0 && sorted[at - 1] > current)
                    {
                        sorted[at] = sorted[at - 1];
                        at--;
                    }

                    sorted[at] = current;
                }

                return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
            }

            public string Describe(string key) => Median(key) switch
            {
                0 => "nothing",
                < 10 => "little",
                < 1000 => "some",
                _ => "much",
            };
        }

        """;

    private const string Using = """
        public static class Talk{N}
        {
            public static TcpFsm.TcpSegment Reset(TcpFsm.SequenceNumber at) => new() { Flags = TcpFsm.TcpFlags.Rst | TcpFsm.TcpFlags.Ack, Seq = at };

            public static string Describe(TcpFsm.TcpState state) => state switch
            {
                TcpFsm.TcpState.Closed or TcpFsm.TcpState.Listen => "quiet",
                TcpFsm.TcpState.Established => "open",
                _ => "moving",
            };

            public static TcpFsm.TcpConnection.Closed? SendAll(TcpFsm.TcpConnection.Established open, uint count, bool abort)
            {
                for (uint i = 0; i < count; i++)
                {
                    if (!open.IsCurrent) return null;
                    open = open.Send(i, false);
                }

                return abort ? open.Abort() : null;
            }

            public static bool IsScan(TcpFsm.TcpFlags flags) =>
                flags is TcpFsm.TcpFlags.None or TcpFsm.TcpFlags.Fin || (flags & (TcpFsm.TcpFlags.Syn | TcpFsm.TcpFlags.Fin)) == (TcpFsm.TcpFlags.Syn | TcpFsm.TcpFlags.Fin);
        }

        """;

    /// <summary>One file.</summary>
    public static string File(int number, bool usesLibrary) =>
        (Ordinary + (usesLibrary ? Using : "")).Replace("{N}", number.ToString(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
}
