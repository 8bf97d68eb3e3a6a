using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Archive.Pipelines;

/// <summary>
/// Hashes a page model by everything it holds. It walks the public properties of the records by reflection, once per type, so that a
/// property that is added later cannot be forgotten: a stale page would be the price.
/// </summary>
public static class ModelHasher
{
    // A cache of what the types look like, not of data: it is filled once per type and never changes afterwards.
    private static readonly ConcurrentDictionary<Type, IObjectHasher> Hashers = new();

    /// <summary>The hash of a value and everything below it.</summary>
    /// <exception cref="NotSupportedException">The model holds a type that cannot be hashed: a bug in the model.</exception>
    public static UInt128 Hash(object model, UInt128 seed = default)
    {
        var sink = HashSink.Rent(seed);
        AddObject(sink, model);
        return sink.Finish();
    }

    private static void AddObject(HashSink sink, object? value)
    {
        if (value is null)
        {
            sink.Add((byte)0);
            return;
        }

        var hasher = Hashers.GetOrAdd(value.GetType(), MakeObjectHasher);
        sink.Add(hasher.Name);
        hasher.Add(sink, value);
    }

    private static IObjectHasher MakeObjectHasher(Type type) =>
        (IObjectHasher)Activator.CreateInstance(typeof(ObjectHasher<>).MakeGenericType(type))!;

    private delegate TValue RefGetter<TOwner, TValue>(ref TOwner owner);

    private interface IObjectHasher
    {
        string Name { get; }
        void Add(HashSink sink, object value);
    }

    private sealed class ObjectHasher<T> : IObjectHasher
        where T : notnull
    {
        public string Name => typeof(T).FullName!;
        public void Add(HashSink sink, object value) => Members<T>.Add(sink, (T)value);
    }

    /// <summary>Adds a value of a type known when the model was compiled.</summary>
    private static class Value<T>
    {
        public static readonly Action<HashSink, T> Add = Make();

        private static Action<HashSink, T> Make()
        {
            var type = typeof(T);
            if (type == typeof(string)) return Cast<string?>((sink, s) => sink.Add(s));
            if (type == typeof(int)) return Cast<int>((sink, v) => sink.Add(v));
            if (type == typeof(long)) return Cast<long>((sink, v) => sink.Add(v));
            if (type == typeof(bool)) return Cast<bool>((sink, v) => sink.Add((byte)(v ? 1 : 0)));
            if (type == typeof(double)) return Cast<double>((sink, v) => sink.Add(BitConverter.DoubleToInt64Bits(v)));
            if (type == typeof(DateOnly)) return Cast<DateOnly>((sink, v) => sink.Add(v.DayNumber));
            if (type == typeof(UInt128)) return Cast<UInt128>((sink, v) => sink.Add(v));
            if (type.IsEnum) return (sink, v) => sink.Add(EnumValue(v));
            if (Nullable.GetUnderlyingType(type) is { } inner) return Call(nameof(AddNullable), inner);
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
                return Call(nameof(AddArray), type.GetGenericArguments()[0]);
            if (type == typeof(FrozenDictionary<string, bool>)) return Cast<FrozenDictionary<string, bool>>(AddSwitches);
            if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && !type.IsGenericType)
                throw new NotSupportedException($"A model holds a {type}, which cannot be hashed.");
            if (type is { IsValueType: true } or { IsSealed: true }) return AddKnown;
            return (sink, v) => AddObject(sink, v);
        }

        private static Action<HashSink, T> Cast<TValue>(Action<HashSink, TValue> add) => (Action<HashSink, T>)(object)add;

        private static long EnumValue(T value) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);

        private static Action<HashSink, T> Call(string method, Type argument) =>
            typeof(ModelHasher).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(argument).CreateDelegate<Action<HashSink, T>>();

        private static void AddKnown(HashSink sink, T value)
        {
            sink.Add((byte)(value is null ? 0 : 1));
            if (value is not null) Members<T>.Add(sink, value);
        }
    }

    /// <summary>Adds every member of a record, struct or tuple.</summary>
    private static class Members<T>
    {
        private static readonly Action<HashSink, T>[] Adders = [.. Properties().Concat(Fields())];

        public static void Add(HashSink sink, T value)
        {
            // A model may itself be a list or a plain value.
            if (Adders.Length == 0)
            {
                if (typeof(T).IsPrimitive || typeof(T) == typeof(string) || typeof(T).IsGenericType) Value<T>.Add(sink, value);
                return;
            }

            foreach (var adder in Adders) adder(sink, value);
        }

        private static IEnumerable<Action<HashSink, T>> Properties() =>
            from property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.GetIndexParameters().Length == 0 && property.GetMethod is not null && IsStored(property)
            orderby property.Name
            select Adder(nameof(AddProperty), property.PropertyType, property);

        private static IEnumerable<Action<HashSink, T>> Fields() =>
            from field in typeof(T).GetFields(BindingFlags.Public | BindingFlags.Instance)
            orderby field.Name
            select Adder(nameof(AddField), field.FieldType, field);

        // What is computed from other properties adds nothing; only what has a backing field is state.
        private static bool IsStored(PropertyInfo property) =>
            property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

        private static Action<HashSink, T> Adder(string method, Type value, MemberInfo member) =>
            (Action<HashSink, T>)typeof(Members<T>).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(value).Invoke(null, [member])!;

        private static Action<HashSink, T> AddProperty<TValue>(PropertyInfo property)
        {
            var add = new Lazy<Action<HashSink, TValue>>(() => Value<TValue>.Add);
            if (typeof(T).IsValueType)
            {
                var getByRef = (RefGetter<T, TValue>)Delegate.CreateDelegate(typeof(RefGetter<T, TValue>), property.GetMethod!);
                return (sink, owner) => add.Value(sink, getByRef(ref owner));
            }

            var get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
            return (sink, owner) => add.Value(sink, get(owner));
        }

        private static Action<HashSink, T> AddField<TValue>(FieldInfo field)
        {
            var add = new Lazy<Action<HashSink, TValue>>(() => Value<TValue>.Add);
            return (sink, owner) => add.Value(sink, (TValue)field.GetValue(owner)!);
        }
    }

    private static void AddNullable<T>(HashSink sink, T? value)
        where T : struct
    {
        sink.Add((byte)(value is null ? 0 : 1));
        if (value is { } inner) Value<T>.Add(sink, inner);
    }

    private static void AddArray<T>(HashSink sink, ImmutableArray<T> values)
    {
        sink.Add(values.IsDefault ? -1 : values.Length);
        if (values.IsDefault) return;
        var add = Value<T>.Add;
        foreach (var value in values) add(sink, value);
    }

    private static void AddSwitches(HashSink sink, FrozenDictionary<string, bool> switches)
    {
        foreach (var (name, on) in switches.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            sink.Add(name);
            sink.Add((byte)(on ? 1 : 0));
        }
    }
}
