namespace TcpFsm.Graph;

/// <summary>A way through the protocol: <c>client</c>.</summary>
/// <param name="Name">Its name; hostile until escaped.</param>
/// <param name="Doc">What it is; null if nobody says.</param>
public sealed record DiagramRoute(string Name, string? Doc);
