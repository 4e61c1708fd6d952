using System.IO;

namespace TcpFsm.Tests.Shared;

/// <summary>A test over files of ../shared; skipped, and said to be, where that folder is absent.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Directory.Exists(Repository.SharedFolder)) Skip = SharedTheoryAttribute.Reason;
    }
}

/// <summary>A theory over files of ../shared; skipped, and said to be, where that folder is absent.</summary>
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public const string Reason = "../shared is not there: facts and captures are kept outside the repository.";

    public SharedTheoryAttribute()
    {
        if (!Directory.Exists(Repository.SharedFolder)) Skip = Reason;
    }
}
