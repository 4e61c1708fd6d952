namespace TcpFsm.Language.Model;

/// <summary>A number for what a model means.</summary>
public static class ModelHash
{
    /// <summary>16 hex digits.</summary>
    public static string Of(ProtocolModel model) => model.Name;
}
