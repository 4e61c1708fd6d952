using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using TcpFsm.Language.Text;
using TcpFsm.Shared;

namespace TcpFsm.Tool.Tracing;

/// <summary>A stream being read, which says how far that is: one line, written over, and gone at the end.</summary>
/// <param name="inner">What is read.</param>
/// <param name="name">What it is called.</param>
/// <param name="output">Where to; null: nobody watches.</param>
internal sealed class ProgressStream(Stream inner, string name, TextWriter? output) : ForwardStream
{
    private const long Interval = 500;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _read;
    private long _due = Interval;
    private int _shown;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _read += read;
        if (output is not null && _clock.ElapsedMilliseconds >= _due) Show();
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _shown > 0) output?.Write($"\r{new string(' ', _shown)}\r");
        _shown = 0;
        base.Dispose(disposing);
    }

    private void Show()
    {
        _due = _clock.ElapsedMilliseconds + Interval;
        string text = $"{Printable.Escape(name)}: {Amount()}";
        output!.Write($"\r{text.PadRight(_shown)}");
        _shown = text.Length;
    }

    private string Amount() => inner.CanSeek && inner.Length > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{_read * 100 / inner.Length} %")
        : string.Create(CultureInfo.InvariantCulture, $"{_read >> 20} MiB");
}
