using TcpFsm.Language;

namespace TcpFsm.Graph.Tests.Harness;

/// <summary>A spec whose names are words and signs of the languages it is written in, and whose texts try to break out of them.</summary>
internal static class HostileSpec
{
    public const string Text = """"
        version: 1
        protocol: Hostile
        doc: 'a doc --> with " quotes & <b>tags</b> ]]> */ -- and \N'
        reference: { title: '<script>window.x = 1</script>', url: "https://example.org/{section}" }
        initial: 'end; a:b'
        events: { 'state': {}, 'note left of x': {}, 'direction LR;': {}, 'classDef: y': {}, '[*] x': {}, '%%{init}%% z': {}, '@enduml 1': {} }
        timers: { '|x|': { after: 1 s } }
        groups: { 'subgraph a': [ constructor ], 'end': [ 'graph', 'note' ], 'g{': [ '😀 smile', 'a--b' ] }
        states:
          'end; a:b':
            doc: "first\nsecond \\N \u2028 third \u202E turned"
            section: '1"><script>'
            final: true
            on state: [ { id: 'r;1', goto: 'graph', start: '|x|' } ]
            on note left of x: [ { id: "r'2", goto: 'note' } ]
            'on direction LR;': [ { goto: '😀 smile' } ]
            'on classDef: y': [ { goto: 'a--b' } ]
            'on [*] x': [ { goto: '#59;x &lt;' } ]
            'on %%{init}%% z': [ { goto: '**b** //i// __u__ ~w' } ]
            'on @enduml 1': [ { goto: 'node' } ]
            on timeout: [ { ignore: true } ]
          'graph': { on other: [ { goto: 'end; a:b' } ] }
          'note': { on other: [ { goto: 'end; a:b' } ] }
          '😀 smile': { on other: [ { goto: 'end; a:b' } ] }
          'a--b': { on other: [ { goto: 'end; a:b' } ] }
          '#59;x &lt;': { on other: [ { goto: 'end; a:b' } ] }
          '**b** //i// __u__ ~w': { on other: [ { goto: 'end; a:b' } ] }
          'node': { on other: [ { goto: '{x} |y| (z)' } ] }
          '{x} |y| (z)': { on other: [ { goto: '-[hidden]- q' } ] }
          '-[hidden]- q': { on other: [ { goto: 'constructor' } ] }
          'constructor': { on other: [ { goto: 'class' } ] }
          'class': { on other: [ { goto: 'end; a:b' } ] }
        views:
          'full': { groups: [ 'end', 'g{' ], notes: '</text><script>window.x = 1</script>' }
          'labels: all':
            edges:
              - { rule: 'r;1', label: "a --> b; c:\nnext \"q\" <i>i</i> \\n \\N", action: "#59; &amp; ﬂ°°59¶ß %% x" }
              - { rule: "r'2", label: '@enduml', action: '😀 [*] |||' }
        """";

    public static SpecCompilation Spec { get; } = Specs.Text(Text);
}
