using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>The enums of a spec. Equal lists of members are one enum, named after the first thing declared with it, so that its values can be assigned to each other.</summary>
internal sealed class EnumTable(BindingProblems problems, IdentifierScope identifiers)
{
    private readonly Dictionary<string, int> _byMembers = new(StringComparer.Ordinal);
    private readonly List<EnumModel> _enums = [];
    private readonly List<NameList> _members = [];

    public IReadOnlyList<EnumModel> Enums => _enums;

    /// <summary>The enum of these members.</summary>
    /// <param name="owner">What is declared with it.</param>
    /// <param name="members">Its members.</param>
    /// <returns>Its index.</returns>
    public int Declare(NameSyntax owner, IReadOnlyList<NameSyntax> members)
    {
        string key = string.Join("\n", members.Select(m => m.Text));
        if (_byMembers.TryGetValue(key, out int known)) return known;
        var names = new NameList("member", problems);
        var models = new List<EnumMember>();
        foreach (NameSyntax member in members)
        {
            if (names.Declare(member) is { } identifier) models.Add(new EnumMember(member.Text, identifier));
        }

        _byMembers.Add(key, _enums.Count);
        _enums.Add(new EnumModel(identifiers.Claim(owner, "enum of"), models.ToEquatableArray()));
        _members.Add(names);
        return _enums.Count - 1;
    }

    /// <summary>The index of a member; -1 if the enum has none of that name.</summary>
    public int FindMember(int @enum, string name) => _members[@enum].Find(name);

    /// <summary>The names of an enum's members.</summary>
    public IReadOnlyList<string> MembersOf(int @enum) => _members[@enum].Names;
}
