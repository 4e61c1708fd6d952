using TcpFsm.Language.Naming;

namespace TcpFsm.Language.Tests.Binding;

public class IdentifiersTests
{
    [Theory]
    [InlineData("FIN-WAIT-1", "FinWait1")]
    [InlineData("SND.UNA", "SndUna")]
    [InlineData("half-closed (remote)", "HalfClosedRemote")]
    [InlineData("W2.SYNACK", "W2Synack")]
    [InlineData("O10.1", "O10_1")]
    [InlineData("2MSL", "_2Msl")]
    [InlineData("Req-Sent", "ReqSent")]
    [InlineData("IPv4", "IPv4")]
    [InlineData("connection aborted due to user timeout", "ConnectionAbortedDueToUserTimeout")]
    [InlineData("security/compartment not allowed", "SecurityCompartmentNotAllowed")]
    [InlineData("RST_STREAM", "RstStream")]
    [InlineData("état", "État")]
    [InlineData("class", "Class")]
    [InlineData("-.-", "")]
    public void Name_AsType_IsPascalCase(string name, string expected) => Assert.Equal(expected, Identifiers.Pascal(name));

    [Theory]
    [InlineData("LEN", "len")]
    [InlineData("END-STREAM", "endStream")]
    [InlineData("2MSL", "_2Msl")]
    [InlineData("CLASS", "class")]
    public void Name_AsArgument_IsCamelCase(string name, string expected) => Assert.Equal(expected, Identifiers.Camel(name));
}
