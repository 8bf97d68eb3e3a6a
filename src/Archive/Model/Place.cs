namespace Archive.Model;

/// <summary>What a place is.</summary>
public enum PlaceType { City, Country, Region, Island, Building, Continent, Sea, River, Mountain, District, Landmark }

/// <summary>How exactly a point stands for a place; a country's point is only a label's anchor.</summary>
public enum GeoPrecision { Exact, Building, City, Region, Country }

/// <summary>A point on the WGS 84 ellipsoid.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="Precision">How exactly the point stands for the place.</param>
public sealed record Geo(double Latitude, double Longitude, GeoPrecision Precision);

/// <summary>Somewhere something happens.</summary>
public sealed record Place
{
    /// <summary>Name, aliases, identity.</summary>
    public required RecordHead Head { get; init; }

    /// <summary>What it is.</summary>
    public required PlaceType Type { get; init; }

    /// <summary>Id of the place that contains this one.</summary>
    public Located<string>? ContainedInPlace { get; init; }

    /// <summary>Where it is; null where unknown.</summary>
    public Geo? Geo { get; init; }
}
