using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Scriban.Runtime;

namespace Archive.Themes.Plans;

/// <summary>Reads one property of one type, under the name that templates use: <c>date_published</c> for <c>DatePublished</c>.</summary>
internal sealed class MemberGetter
{
    // What the types look like, not data: filled once a property and never changed.
    private static readonly ConcurrentDictionary<(Type, string), MemberGetter?> Known = new();

    private readonly Func<object, object?> get;

    private MemberGetter(Type owner, Func<object, object?> get) => (Owner, this.get) = (owner, get);

    /// <summary>The type it reads.</summary>
    public Type Owner { get; }

    /// <summary>How to read a property; null where the type has none of that name.</summary>
    public static MemberGetter? Of(Type owner, string member) => Known.GetOrAdd((owner, member), static key => Make(key.Item1, key.Item2));

    /// <summary>Reads it.</summary>
    public object? Get(object owner) => get(owner);

    private static MemberGetter? Make(Type owner, string member)
    {
        if (owner == typeof(string) || typeof(IScriptObject).IsAssignableFrom(owner)) return null;
        if (typeof(ICollection).IsAssignableFrom(owner))
            return member == "size" ? new(owner, static list => ((ICollection)list).Count) : null;
        var property = owner.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .FirstOrDefault(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && StandardMemberRenamer.Default(p) == member);
        return property is null ? null : new(owner, GetterOf(owner, property));
    }

    private static Func<object, object?> GetterOf(Type owner, PropertyInfo property)
    {
        if (owner.IsValueType) return property.GetValue;
        if (property.PropertyType == typeof(bool)) return Make(typeof(BoolReader<>), owner, property);
        return Make(typeof(Reader<,>), owner, property, property.PropertyType);
    }

    private static Func<object, object?> Make(Type reader, Type owner, PropertyInfo property, params Type[] value) =>
        ((IReader)Activator.CreateInstance(reader.MakeGenericType([owner, .. value]), property.GetMethod!)!).Read;

    private interface IReader
    {
        object? Read(object owner);
    }

    private sealed class Reader<TOwner, TValue>(MethodInfo getter) : IReader
    {
        private readonly Func<TOwner, TValue> get = getter.CreateDelegate<Func<TOwner, TValue>>();

        public object? Read(object owner) => get((TOwner)owner);
    }

    private sealed class BoolReader<TOwner>(MethodInfo getter) : IReader
    {
        private readonly Func<TOwner, bool> get = getter.CreateDelegate<Func<TOwner, bool>>();

        public object? Read(object owner) => Values.Of(get((TOwner)owner));
    }
}
