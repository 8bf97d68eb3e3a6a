namespace Archive.Catalogs.Reading;

/// <summary>Whether the check digits of identifiers fit. Each method takes what has the form of one.</summary>
internal static class CheckDigits
{
    /// <summary>The digits of base 32 after Crockford, which look like no others.</summary>
    public const string Crockford = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>
    /// GND: the sum of the digits, weighted 2, 3, 4 … from the right, modulo 11. With a hyphen (once files of subjects and of corporate bodies) the
    /// check digit is that remainder, without one (once the file of persons, and all that is new) it is what the remainder lacks to 11.
    /// </summary>
    public static bool FitGnd(string id)
    {
        var hasHyphen = id[^2] == '-';
        var (sum, weight) = (0, 2);
        for (var i = id.Length - (hasHyphen ? 3 : 2); i >= 0; i--) sum += (id[i] - '0') * weight++;
        return id[^1] == Eleventh(hasHyphen ? sum % 11 : (11 - (sum % 11)) % 11);
    }

    /// <summary>ISNI: ISO 7064 MOD 11-2, blanks aside.</summary>
    public static bool FitIsni(string id)
    {
        var digits = id.Replace(" ", "", StringComparison.Ordinal);
        var sum = 0;
        foreach (var c in digits.AsSpan()[..^1]) sum = (sum + c - '0') * 2 % 11;
        return digits[^1] == Eleventh((12 - sum) % 11);
    }

    /// <summary>LEI: ISO 7064 MOD 97-10, letters being 10 to 35.</summary>
    public static bool FitLei(string id)
    {
        var rest = 0;
        foreach (var c in id) rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        return rest == 1;
    }

    /// <summary>ROR: the same of the number that six digits of base 32 make.</summary>
    public static bool FitRor(string id)
    {
        var number = 0L;
        foreach (var c in id.AsSpan(1, 6)) number = (number * Crockford.Length) + Crockford.IndexOf(c, StringComparison.Ordinal);
        return 98 - (number * 100 % 97) == ((id[7] - '0') * 10) + id[8] - '0';
    }

    private static char Eleventh(int digit) => digit == 10 ? 'X' : (char)('0' + digit);
}
