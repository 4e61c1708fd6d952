using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host;
using TcpFsm.Host.Streams;

namespace UserSpaceHttp;

/// <summary>Serves one page: as much HTTP as curl needs.</summary>
public static class Server
{
    public static async Task RunAsync(TcpHost host, byte[] page, CancellationToken cancellation)
    {
        using TcpHostListener listener = host.Listen(80);
        await foreach (TcpStream stream in listener.AcceptAllAsync(cancellation)) _ = ServeAsync(stream, page);
    }

    private static async Task ServeAsync(TcpStream stream, byte[] page)
    {
        await using (stream)
        {
            try
            {
                var request = new StreamReader(stream, Encoding.ASCII);
                while (await request.ReadLineAsync() is { Length: > 0 })
                {
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {page.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(page);
            }
            catch (IOException)
            {
                // The client is gone, which is its right.
            }
        }
    }
}
