using System;

namespace TcpFsm.Metadata;

/// <summary>What follows for a state, by the flags of one message; a state has one for each message that has flags, or one in all.</summary>
/// <remarks>The sets are supersets of what can happen: what is not in them cannot.</remarks>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class FsmStateAttribute : Attribute
{
    /// <summary>Says what follows for a state.</summary>
    /// <param name="sends">Cubes of the flags that are sent by events that begin here.</param>
    /// <param name="acts">Cubes of the flags that, when they arrive here, may change something or tell the user.</param>
    /// <param name="events">The members of the event enum that are legal here, separated by commas.</param>
    /// <param name="section">The section of the reference; empty if the spec names none.</param>
    public FsmStateAttribute(string sends, string acts, string events, string section)
    {
        Sends = sends;
        Acts = acts;
        Events = events;
        Section = section;
    }

    /// <summary>Cubes of the flags that are sent by events that begin here.</summary>
    public string Sends { get; }

    /// <summary>Cubes of the flags that, when they arrive here, may change something or tell the user.</summary>
    public string Acts { get; }

    /// <summary>The members of the event enum that are legal here, separated by commas.</summary>
    public string Events { get; }

    /// <summary>The section of the reference; empty if the spec names none.</summary>
    public string Section { get; }

    /// <summary>Cubes of the flags that are sent by events that begin and end here.</summary>
    public string SendsStaying { get; set; } = "";

    /// <summary>Cubes of the flags that, when they arrive here, are answered at most; nothing else comes of them. What is neither here nor in <see cref="Acts"/> is dropped.</summary>
    public string Answers { get; set; } = "";

    /// <summary>The enum of the flags, where more than one message has flags; else null.</summary>
    public Type? Flags { get; set; }

    /// <summary>Whether the machine may rest here for ever.</summary>
    public bool Final { get; set; }
}
