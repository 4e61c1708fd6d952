namespace TcpFsm.Tool.Scenarios;

/// <summary>Where pictures of scenarios go.</summary>
internal interface IPictureOutput
{
    /// <summary>Takes one.</summary>
    /// <param name="name">What it shows, a scenario's id.</param>
    /// <param name="extension">What its format's files end in.</param>
    /// <param name="picture">Its text.</param>
    void Add(string name, string extension, string picture);

    /// <summary>All are there.</summary>
    void Close();
}
