using System.IO;
using System.Text;

namespace TcpFsm.Tool.Files;

/// <summary>Reads text of a size known only when read: a pipe or a device has no length to ask for.</summary>
internal static class BoundedText
{
    private const int BufferSize = 1 << 14;

    /// <summary>The whole text, or null if it holds more than <paramref name="limit"/> octets.</summary>
    public static string? Read(Stream stream, int limit)
    {
        var octets = new MemoryStream();
        byte[] buffer = new byte[BufferSize];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (octets.Length + read > limit) return null;
            octets.Write(buffer, 0, read);
        }

        octets.Position = 0;
        using var reader = new StreamReader(octets, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
