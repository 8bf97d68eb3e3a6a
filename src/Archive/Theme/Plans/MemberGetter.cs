using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
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

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A published tool keeps the assembly of the models whole.")]
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
        var (getter, value) = (property.GetMethod!, property.PropertyType);
        // The getters of classes are called through their addresses, which costs a few nanoseconds and nothing to set up: no code is made
        // while running, so a program compiled ahead does it as well. An open address takes the owner as its first argument.
        if (!owner.IsValueType && (!getter.IsVirtual || getter.IsFinal) && getter.DeclaringType is { IsGenericType: false })
        {
            if (!value.IsValueType) return ReferenceReader(getter.MethodHandle.GetFunctionPointer());
            if (value == typeof(bool)) return BoolReader(getter.MethodHandle.GetFunctionPointer());
            if (value == typeof(int)) return IntReader(getter.MethodHandle.GetFunctionPointer());
        }

        return value == typeof(bool) ? o => Values.Of((bool)property.GetValue(o)!) : property.GetValue;
    }

    private static unsafe Func<object, object?> ReferenceReader(nint address) => o => ((delegate* managed<object, object?>)address)(o);

    private static unsafe Func<object, object?> BoolReader(nint address) => o => Values.Of(((delegate* managed<object, bool>)address)(o));

    private static unsafe Func<object, object?> IntReader(nint address) => o => ((delegate* managed<object, int>)address)(o);
}
