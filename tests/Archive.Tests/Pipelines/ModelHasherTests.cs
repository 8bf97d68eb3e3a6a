using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Archive.Model;
using Archive.Pages;
using Archive.Pipelines;

namespace Archive.Tests.Pipelines;

public sealed class ModelHasherTests
{
    public static TheoryData<Type> Bodies() =>
        [.. typeof(IPageBody).Assembly.GetTypes().Where(type => type is { IsClass: true } && typeof(IPageBody).IsAssignableFrom(type))];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Every_property_of_every_page_body_changes_the_hash(Type body)
    {
        var model = Sample(body, 0)!;
        var before = ModelHasher.Hash(model);
        foreach (var property in Stored(body))
        {
            var changed = Copy(model);
            var value = property.GetValue(model);
            var other = Different(property.PropertyType, value);
            if (Equals(value, other)) continue;
            BackingField(property).SetValue(changed, other);
            ModelHasher.Hash(changed).Should().NotBe(before, $"{body.Name}.{property.Name} is shown");
        }
    }

    [Fact]
    public void Equal_models_have_equal_hashes_and_the_seed_matters()
    {
        var one = new ProseBody("text");
        ModelHasher.Hash(one).Should().Be(ModelHasher.Hash(new ProseBody("text")));
        ModelHasher.Hash(one, 1).Should().NotBe(ModelHasher.Hash(one, 2));
    }

    [Fact]
    public void Moving_a_character_from_one_string_to_the_next_changes_the_hash() =>
        ModelHasher.Hash(new RecordLink(RecordKind.Actor, "ab", "c", "n", "t"))
            .Should().NotBe(ModelHasher.Hash(new RecordLink(RecordKind.Actor, "a", "bc", "n", "t")));

    [Fact]
    public void The_runtime_type_of_a_mark_matters() =>
        ModelHasher.Hash(new Page(Head, new ProseBody("x"))).Should().NotBe(ModelHasher.Hash(new Page(Head, new NotFoundPage())));

    private static PageHead Head => new() { Url = "a/", Title = "A" };

    private static IEnumerable<PropertyInfo> Stored(Type type) =>
        type.GetProperties().Where(p => p.DeclaringType!.GetField($"<{p.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static FieldInfo BackingField(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static object Copy(object model) =>
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(model, null)!;

    /// <summary>A value of the type with every property filled, to a bounded depth.</summary>
    private static object? Sample(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return depth > 6 ? null : Sample(inner, depth + 1);
        if (type == typeof(string)) return "text";
        if (type == typeof(DateOnly)) return new DateOnly(2030, 1, 2);
        if (type.IsPrimitive) return Convert.ChangeType(3, type == typeof(bool) ? typeof(int) : type, System.Globalization.CultureInfo.InvariantCulture) is var n && type == typeof(bool) ? true : n;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (IsImmutableArray(type)) return ArrayOf(type.GetGenericArguments()[0], depth > 6 ? 0 : 1, depth);
        if (depth > 7 || type.IsAbstract || type.IsInterface) return null;
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in Stored(type)) BackingField(property).SetValue(made, Sample(property.PropertyType, depth + 1));
        return made;
    }

    private static object? Different(Type type, object? value)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return value is null ? Sample(inner, 0) : null;
        if (type == typeof(string)) return value is "other" ? "text" : "other";
        if (type == typeof(bool)) return value is false;
        if (type == typeof(int)) return (int)value! + 1;
        if (type == typeof(double)) return (double)value! + 1;
        if (type == typeof(DateOnly)) return ((DateOnly)value!).AddDays(1);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(1);
        if (IsImmutableArray(type)) return ArrayOf(type.GetGenericArguments()[0], ((ICollection)value!).Count + 1, 0);
        if (!type.IsValueType && value is not null && Stored(type).Any())
        {
            var changed = Copy(value);
            var property = Stored(type).First();
            BackingField(property).SetValue(changed, Different(property.PropertyType, property.GetValue(value)));
            return changed;
        }

        return Sample(type, 0);
    }

    private static bool IsImmutableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static object ArrayOf(Type item, int count, int depth)
    {
        var items = Array.CreateInstance(item, count);
        for (var i = 0; i < count; i++) items.SetValue(Sample(item, depth + 1), i);
        return typeof(ImmutableArray).GetMethods().First(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }
}
