using System.Globalization;

namespace Archive.Themes.Plans;

/// <summary>
/// Scriban's rules for values, as far as templates use them on page models. Whatever they do not cover is irregular: Scriban judges it.
/// </summary>
internal static class Values
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>What counts as true: everything but null and false.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        _ => true,
    };

    /// <summary>A truth value, without a new object for it.</summary>
    public static object Of(bool value) => value ? True : False;

    /// <summary>Whether two values are equal. A text equals whatever reads the same: so a template asks for the name of an enum's value.</summary>
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (string a, Enum b) => a == b.ToString(),
        (Enum a, string b) => a.ToString() == b,
        (int a, int b) => a == b,
        (bool a, bool b) => a == b,
        (Enum a, Enum b) => Equals(a, b),
        (DateOnly a, DateOnly b) => a == b,
        _ => throw new IrregularTemplateException(),
    };

    /// <summary>Which of two numbers is greater.</summary>
    public static int Compare(object? left, object? right) =>
        left is int a && right is int b ? a.CompareTo(b) : throw new IrregularTemplateException();

    /// <summary>Two texts one after the other, or the sum of two numbers.</summary>
    public static object Add(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => a + b,
        (string a, int b) => a + b.ToString(CultureInfo.InvariantCulture),
        (int a, int b) => a + b,
        _ => throw new IrregularTemplateException(),
    };

    /// <summary>How a value reads.</summary>
    public static string TextOf(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        Enum name => name.ToString(),
        _ => throw new IrregularTemplateException(),
    };
}
