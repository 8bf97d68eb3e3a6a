using System.Text;

namespace Archive.Model;

/// <summary>How members of vocabularies are written in YAML, addresses, classes and keys: <c>did-not-occur</c>.</summary>
public static class KebabCase
{
    /// <summary>The spelling of a member's name.</summary>
    public static string Of(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
