using System.Threading.Tasks;

namespace TcpFsm.Tool.Tests.Browser;

/// <summary>The page of TCP, played by clicks and keys.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PagePlayTests(SharedBrowser browser)
{
    [ChromeFact]
    public async Task Three_segments_open_a_connection_and_three_more_close_it()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        Assert.Equal("CLOSED CLOSED", await page.StatesAsync());
        await page.CallAsync('B', "open-passive");
        await page.CallAsync('A', "open-active");
        Assert.Equal("SYN-SENT LISTEN", await page.StatesAsync());
        await page.WireAsync("Deliver");
        Assert.Equal("SYN-SENT SYN-RECEIVED", await page.StatesAsync());
        Assert.Equal("<SEQ=300><ACK=101><CTL=SYN,ACK>", await page.Chrome.TextAsync(".flying code"));
        await page.WireAsync("Deliver");
        await page.WireAsync("Deliver");
        Assert.Equal("ESTABLISHED ESTABLISHED", await page.StatesAsync());
        Assert.Equal(("101", "301"), (await page.VariableAsync('B', "RCV.NXT"), await page.VariableAsync('A', "RCV.NXT")));
        Assert.Equal(["ESTABLISHED"], await page.AllAsync("#diagram .at-a.at-b", "dataset.state"));
        Assert.Equal(["SYN-RECEIVED to ESTABLISHED"], await page.AllAsync("#diagram .took-b", "dataset.from + ' to ' + e.dataset.to"));
        Assert.Contains("K1", await page.AllAsync("#happened .id", "textContent"));
        Assert.Contains("https://www.rfc-editor.org/rfc/rfc9293#section-3.10.7.4", await page.AllAsync("#happened a", "href"));

        await page.CallAsync('A', "close");
        await page.WireAsync("Deliver");
        Assert.Equal("FIN-WAIT-1 CLOSE-WAIT", await page.StatesAsync());
        await page.WireAsync("Deliver");
        await page.CallAsync('B', "close");
        await page.WireAsync("Deliver");
        await page.WireAsync("Deliver");
        Assert.Equal("TIME-WAIT CLOSED", await page.StatesAsync());
        await page.Chrome.ClickAsync("#end-a .timers button");
        Assert.Equal("CLOSED CLOSED", await page.StatesAsync());
        Assert.Empty(await page.Chrome.ComplaintsAsync());
    }

    [ChromeFact]
    public async Task The_wire_loses_and_doubles_and_timers_send_again()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.CallAsync('B', "open-passive");
        await page.CallAsync('A', "open-active");
        await page.WireAsync("Lose");
        Assert.Empty(await page.AllAsync(".flying li", "textContent"));
        await page.Chrome.ClickAsync("#end-a [aria-label='A: timer retransmission expires']");
        await page.WireAsync("Duplicate");
        await page.WireAsync("Deliver");
        await page.WireAsync("Deliver");
        Assert.Equal("SYN-SENT SYN-RECEIVED", await page.StatesAsync());
        Assert.Equal(["<SEQ=300><ACK=101><CTL=SYN,ACK>", "<SEQ=301><ACK=101><CTL=ACK>"], await page.AllAsync(".flying code", "textContent"));
    }

    [ChromeFact]
    public async Task What_was_done_is_undone_and_done_again_with_keys()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.CallAsync('B', "open-passive");
        await page.CallAsync('A', "open-active");
        await page.Chrome.TypeAsync("body", "d");
        Assert.Equal("SYN-SENT SYN-RECEIVED", await page.StatesAsync());
        await page.Chrome.TypeAsync("body", "\uE012\uE012"); // twice to the left
        Assert.Equal("CLOSED LISTEN", await page.StatesAsync());
        await page.Chrome.TypeAsync("body", "\uE010"); // End
        Assert.Equal("SYN-SENT SYN-RECEIVED", await page.StatesAsync());
        Assert.Contains("B goes from LISTEN to SYN-RECEIVED", Assert.Single(await page.AllAsync("#ladder-words li:last-child", "textContent")));
    }

    [ChromeFact]
    public async Task A_wrong_value_is_refused_in_words_and_does_nothing()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.Chrome.TypeAsync("#end-a [aria-label='send, LEN']", "9x");
        await page.CallAsync('A', "send");
        Assert.Equal("send, LEN: write a whole number of 32 bits.", await page.Chrome.TextAsync("#message"));
        Assert.Equal("0 of 0", await page.Chrome.TextAsync("#position"));
    }

    [ChromeFact]
    public async Task Every_control_has_a_name_and_no_id_is_there_twice()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.ChooseAsync("figure-8");
        await page.Chrome.TypeAsync("body", "\uE014\uE014");
        await page.Chrome.RunAsync("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        foreach ((string name, string markup) in await page.Chrome.NamesAsync("button, input, select, a[href]:not([tabindex='-1']), summary, [tabindex='0']"))
            Assert.True(name.Trim().Length > 0, markup);
        string[] ids = await page.AllAsync("[id]", "id");
        Assert.Distinct(ids);
        Assert.Equal("en", (await page.Chrome.RunAsync("return document.documentElement.lang")).GetString());
    }

    [ChromeFact]
    public async Task The_page_fits_its_window_down_to_a_phone()
    {
        using PageWindow page = await PageWindow.OpenTcpAsync(browser);
        await page.ChooseAsync("both-close-one-ack-lost");
        await page.Chrome.TypeAsync("body", "\uE010");
        foreach (int width in new[] { 1920, 1560, 1540, 1000, 500 })
        {
            await page.Chrome.ResizeAsync(width, 900);
            Assert.True((await page.Chrome.RunAsync("return document.documentElement.scrollWidth <= document.documentElement.clientWidth")).GetBoolean(), $"{width} px wide it has to be scrolled sideways");
        }
    }
}
