using System.Collections.Immutable;

namespace Archive.Tests.Catalogs;

/// <summary>Which addresses and language tags are let through.</summary>
public class AddressAndLanguageTests
{
    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://example.org:8080/a/b?c=d&e=f#g:h")]
    [InlineData("HTTPS://EXAMPLE.ORG/")]
    [InlineData("https://münchen.example/straße")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://example.org/%20|{}^")]
    [InlineData("https://example.org/@otto?a@b#c@d")]
    [InlineData("https://пример.рф/")]
    [InlineData("https://хор.рф/")]
    [InlineData("https://例え.jp/")]
    [InlineData("https://московскийкомсомолец.com/")]
    [InlineData("https://ελλάδα.gr/")]
    [InlineData("https://xn--80ak6aa92e.com/")]
    public void An_address_of_the_web_is_let_through(string url) => Source(url).Should().BeEmpty();

    [Theory]
    [InlineData("example.org", "ARC0105")]
    [InlineData("example.org:8080/a", "ARC0105")]
    [InlineData("//example.org/", "ARC0105")]
    [InlineData("/articles/", "ARC0105")]
    [InlineData("https:example.org", "ARC0105")]
    [InlineData("https:///nichts", "ARC0105")]
    [InlineData("https://", "ARC0105")]
    [InlineData("https://a@example.org/", "ARC0105")]
    [InlineData("https://@evil.example/", "ARC0105")]
    [InlineData("https://evil.example＠example.org/", "ARC0105")]
    [InlineData("https://example.org⁄.evil.example/", "ARC0105")]
    [InlineData("https://example.org／.evil.example/", "ARC0105")]
    [InlineData("https://example.org℀.evil.example/", "ARC0105")]
    [InlineData("https://example.org%2f.evil.example/", "ARC0105")]
    [InlineData("https://example.org/a b", "ARC0105")]
    [InlineData("https://example.org/\\\"onclick=alert(1)", "ARC0105")]
    [InlineData("https://example.org/<script>", "ARC0105")]
    [InlineData("javascript:alert(1)", "ARC0106")]
    [InlineData("JAVA\\nSCRIPT:alert(1)", "ARC0106")]
    [InlineData(" javascript:alert(1)", "ARC0106")]
    [InlineData("data:text/html;base64,AAAA", "ARC0106")]
    [InlineData("vbscript:x", "ARC0106")]
    [InlineData("file:///etc/passwd", "ARC0106")]
    [InlineData("blob:https://example.org/1", "ARC0106")]
    [InlineData("mailto:a@example.org", "ARC0106")]
    public void Anything_else_is_refused(string url, string code) => Source(url).Should().ContainSingle().Which.Should().StartWith(code);

    [Theory]
    [InlineData("https://аррӏе.com/", "xn--80ak6aa92e.com")]
    [InlineData("https://www.аррӏе.com:8080/a", "www.xn--80ak6aa92e.com")]
    [InlineData("https://pаypal.com/", "xn--pypal-4ve.com")]
    [InlineData("https://gοοgle.com", "xn--ggle-0nda.com")]
    public void A_host_that_looks_like_another_is_let_through_with_its_real_name(string url, string real) =>
        Source(url).Should().Equal($"ARC0127 Warning input/actors/otto.yml:3:11: \"{url}\" in \"sources\" looks like another address: its host is really {real}. → Copy the address "
            + $"from the site that is meant; if it is this one, write \"{real}\" for its host.");

    [Theory]
    [InlineData("mailto:post@example.org", true)]
    [InlineData("mailto:post@example.org?subject=x", true)]
    [InlineData("mailto:", false)]
    [InlineData("mailto:post", false)]
    [InlineData("mailto:a@b@c", false)]
    public void A_menu_may_lead_to_a_mailbox(string url, bool isAllowed) =>
        TestArchive.Small().With("input/site.yml", $"title: Probe\nmenu: [{"{"}label: Post, url: \"{url}\"{"}"}]").Complaints()
            .IsEmpty.Should().Be(isAllowed);

    [Fact]
    public void An_endless_address_is_refused() =>
        Source($"https://example.org/{new string('x', 2048)}").Should().ContainSingle().Which.Should().StartWith("ARC0111");

    [Theory]
    [InlineData("de", true)]
    [InlineData("deu", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("de-CH-1901", true)]
    [InlineData("sl-rozaj-biske", true)]
    [InlineData("de-u-co-phonebk", true)]
    [InlineData("en-x-archiv", true)]
    [InlineData("d", false)]
    [InlineData("german", false)]
    [InlineData("de_DE", false)]
    [InlineData("de-", false)]
    [InlineData("de--CH", false)]
    [InlineData("de-u", false)]
    [InlineData("de-abcdefghi", false)]
    [InlineData("dé", false)]
    public void A_language_tag_is_well_formed_or_refused(string tag, bool isAllowed) =>
        TestArchive.Small().WithSidecar($"inLanguage: \"{tag}\"").Complaints().IsEmpty.Should().Be(isAllowed);

    private static ImmutableArray<string> Source(string url) =>
        TestArchive.Small().With("input/actors/otto.yml", $"type: Person\nname: Otto\nsources: [\"{url}\"]").Complaints();
}
