using Archive.Pages;
using Archive.Pipelines;
using Archive.Themes.Social;

namespace Archive.Tests.Pipelines;

public sealed class SocialWordsHashTests
{
    private static readonly SocialWords Words = new(default, "Site", "Title")
    {
        Label = "Label", Detail = "Detail", When = "When", Publisher = "Publisher", StatusSymbol = "symbol", Status = "Status",
    };

    // A property that is added later and forgotten in the hash would leave images of yesterday's words.
    public static TheoryData<string> Properties() => [.. typeof(SocialWords).GetProperties().Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_changes_the_hash(string name)
    {
        var changed = Words with { };
        var property = typeof(SocialWords).GetProperty(name)!;
        property.SetValue(changed, property.PropertyType.IsEnum ? Enum.GetValues<SocialKind>()[1] : "other");
        SocialWordsHash.Of(changed, 1).Should().NotBe(SocialWordsHash.Of(Words, 1));
    }

    [Fact]
    public void Equal_words_have_equal_hashes_and_the_seed_matters()
    {
        SocialWordsHash.Of(Words with { }, 1).Should().Be(SocialWordsHash.Of(Words, 1));
        SocialWordsHash.Of(Words, 2).Should().NotBe(SocialWordsHash.Of(Words, 1));
    }

    [Fact]
    public void Moving_a_letter_from_one_line_to_the_next_changes_the_hash() =>
        SocialWordsHash.Of(Words with { Label = "Labe", Detail = "lDetail" }, 1).Should().NotBe(SocialWordsHash.Of(Words, 1));
}
