namespace Quickstart;

/// <summary>One end of a wire.</summary>
internal interface IPeer<TMessage>
{
    string State { get; }

    void Receive(TMessage message);
}
