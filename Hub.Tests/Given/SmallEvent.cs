using System.Collections.Concurrent;

namespace Hub.Tests.Given;

/// <summary>An event to start a hub with: two panels, one matchmaking, one pitch round, three people.</summary>
public static class SmallEvent
{
    /// <summary>Its id as a hub starts with it.</summary>
    public const string Original = "small";

    public const string Opening = "opening", Closing = "closing", Meetings = "meetings", Pitches = "pitches";

    static readonly ConcurrentDictionary<string, string> copies = [];

    /// <summary>Its id for the test that runs: the original, or the copy of the test or of its class.</summary>
    public static string Conference =>
        TestContext.Current is { Test: { } test } && copies.TryGetValue(test.UniqueID, out var ofTest) ? ofTest
        : TestContext.Current is { TestClass: { } tests } && copies.TryGetValue(tests.UniqueID, out var ofClass) ? ofClass
        : Original;

    /// <param name="copy">For the test that runs; while a class begins, for all of its tests.</param>
    public static void IsNow(string copy) => copies[TestContext.Current.Test?.UniqueID ?? TestContext.Current.TestClass?.UniqueID ?? throw new InvalidOperationException("No test of a class runs here.")] = copy;

    public const string Bundle = """
        {
          "format": "hub-event/1",
          "id": "small",
          "programme": {
            "title": "Small Days", "place": "Aachen", "timeZone": "Europe/Berlin", "languages": ["en", "de"],
            "firstDay": "2026-03-14", "lastDay": "2026-03-14",
            "rooms": [{ "id": "hall", "name": "Great Hall", "capacity": 200 }],
            "sessions": [
              { "id": "opening", "kind": "panel", "title": "Opening", "start": "2026-03-14T09:00:00+01:00", "end": "2026-03-14T10:00:00+01:00", "roomId": "hall", "speakers": ["00000000-0000-7000-8000-0000000000c1"] },
              { "id": "closing", "kind": "panel", "title": "Closing", "start": "2026-03-14T16:00:00+01:00", "end": "2026-03-14T17:00:00+01:00", "roomId": "hall" },
              { "id": "meetings", "kind": "matchmaking", "title": "Meet", "start": "2026-03-14T11:00:00+01:00", "end": "2026-03-14T12:00:00+01:00", "roomId": "hall" },
              { "id": "pitches", "kind": "pitch-round", "title": "Pitches", "start": "2026-03-14T14:00:00+01:00", "end": "2026-03-14T15:00:00+01:00", "roomId": "hall" }
            ],
            "kindRules": []
          },
          "people": [
            { "id": "00000000-0000-7000-8000-0000000000c1", "name": "Ada Ångström", "organisation": "Cluster One", "country": "DE", "languages": ["de"], "topics": ["hydrogen"] },
            { "id": "00000000-0000-7000-8000-0000000000c2", "name": "Bo Berg", "organisation": "Region Two", "country": "SE", "languages": ["en"], "topics": ["steel"] },
            { "id": "00000000-0000-7000-8000-0000000000c3", "name": "Χαρά", "organisation": "Firm Three", "country": "GR", "languages": ["en"], "topics": ["steel"] }
          ]
        }
        """;

    public static string Topic(string panel, string audience = "public") => $"panel/{Conference}/{panel}/{audience}";

    public static string Stage(string panel, string audience = "public") => $"stage/{Conference}/{panel}/{audience}";

    public static string Poll(Hub.Grains.Live.PollId poll, string audience = "public") => $"poll/{Conference}/{poll}/{audience}";

    public static string Programme(string audience = "public") => $"conference/{Conference}/programme/{audience}";
}
