using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using TcpFsm.Language.Model.Canonical;

namespace TcpFsm.Language.Model;

/// <summary>A number for what a model means; a snapshot of a machine bears it.</summary>
public static class ModelHash
{
    /// <summary>16 hex digits: the first 64 bits of the SHA-256 of the model's canonical form. Docs, sections and C# names do not change it.</summary>
    public static string Of(ProtocolModel model)
    {
        using var sha = SHA256.Create();
        byte[] digest = sha.ComputeHash(Encoding.Unicode.GetBytes(CanonicalModel.Of(model)));
        return string.Concat(digest.Take(8).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
