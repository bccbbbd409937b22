using Hub.Grains.Conferences; using Hub.Grains.Live; using Hub.Grains.People;
namespace Hub.Server.Exchange;
public sealed record Fault(string Where, string What);
public sealed record ImportResult(Programme? Programme, IReadOnlyList<Person> People, IReadOnlyList<Fault> Faults);
public static class ImportFile { public static ImportResult Read(string f, byte[] b, ConferenceId c, IReadOnlyList<KindRule> r) => throw new NotSupportedException(); }
public static class BundleFile { public static byte[] Write(Bundle b) => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(b, Hub.Grains.Storage.EventCodec.Options);
 public static (Bundle? Bundle, IReadOnlyList<Fault> Faults) Read(byte[] b) => (System.Text.Json.JsonSerializer.Deserialize<Bundle>(b, Hub.Grains.Storage.EventCodec.Options), []); }
public static class Programmes { public static Bundle Shift(Bundle b, DateOnly d) => b; }
