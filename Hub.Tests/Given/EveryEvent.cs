using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;
using CsCheck;

namespace Hub.Tests.Given;

/// <summary>What never happens on the random days that are tried is not tested by any rule about them.</summary>
public static class EveryEvent
{
    const int MostDays = 100_000;

    /// <summary>Tries days until each event of a capability has happened.</summary>
    /// <exception cref="Xunit.Sdk.EmptyException">An event did not happen on any of 100,000 days.</exception>
    public static void HappensOnSome<TDay, TEvent>(Gen<TDay> day, Func<TDay, IEnumerable<TEvent>> events, params Type[] except)
    {
        var missing = typeof(TEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(e => e.DerivedType).Except(except).ToHashSet();
        Assert.NotEmpty(missing);
        var happened = new ConcurrentDictionary<Type, bool>();
        for (var days = 0; days < MostDays && missing.Count > 0; days += 500)
        {
            day.Sample(it =>
            {
                foreach (var e in events(it))
                    happened.TryAdd(e!.GetType(), true);
            }, iter: 500);
            missing.ExceptWith(happened.Keys);
        }
        Assert.Empty(missing);
    }
}
