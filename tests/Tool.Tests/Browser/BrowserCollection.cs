using System.Threading.Tasks;

namespace TcpFsm.Tool.Tests.Browser;

/// <summary>The tests that share one browser, one after the other: starting it takes longer than most of them.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<SharedBrowser>
{
    public const string Name = "browser";
}

/// <summary>A browser that starts when the first test needs it.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private Chrome? _chrome;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_chrome is not null) await _chrome.DisposeAsync();
    }

    internal async Task<Chrome> ChromeAsync() => _chrome ??= await Chrome.StartAsync();
}
