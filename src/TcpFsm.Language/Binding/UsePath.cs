using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>What is being read because something else uses it: definitions, actions or groups, from the outermost in.</summary>
internal sealed class UsePath
{
    private readonly List<(string Name, TextSpan Use)> _open = [];

    public int Count => _open.Count;

    /// <summary>Enters what is used at a place.</summary>
    public void Push(string name, TextSpan use) => _open.Add((name, use));

    public void Pop() => _open.RemoveAt(_open.Count - 1);

    public bool Contains(string name) => _open.Any(o => o.Name == name);

    /// <summary>Describes the circle that one more use would close.</summary>
    /// <returns>The last use of the circle in the source, so that a circle is one problem wherever it was entered, what is used there, and the way back to it.</returns>
    public (TextSpan Use, string Name, string Path) Close(string name, TextSpan use)
    {
        var circle = _open.SkipWhile(o => o.Name != name).ToList();
        circle[0] = (name, use);
        int last = Enumerable.Range(0, circle.Count).OrderByDescending(i => circle[i].Use.Start).First();
        IEnumerable<string> names = circle.Skip(last).Concat(circle.Take(last + 1)).Select(o => Wording.Quote(o.Name));
        return (circle[last].Use, circle[last].Name, string.Join(" -> ", names));
    }
}
