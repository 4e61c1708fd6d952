using System.IO;

namespace TcpFsm.Tool.Files;

/// <summary>Writes beside the target and renames: a run that is broken off leaves no half-written file under its name.</summary>
internal static class WholeFile
{
    /// <summary>Writes <paramref name="octets"/> to <paramref name="path"/>, over what is there.</summary>
    public static void Write(string path, byte[] octets)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                stream.Write(octets);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
