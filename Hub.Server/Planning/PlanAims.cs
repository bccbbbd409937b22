using System.Text;
using Hub.Planner;

namespace Hub.Server.Planning;

/// <summary>The planner's aims as the hub tells of them: names in kebab-case and whole numbers, shares in thousandths.</summary>
public static class PlanAims
{
    public static string NameOf(Aim aim) => Kebab(aim);

    public static long Whole(Aim aim, double value) => (long)Math.Round(aim == Aim.SmallestShare ? value * 1000 : value);

    /// <summary>Values are whole, so a bound is rounded to the next that can be reached; but for shares, which are rounded as their values are.</summary>
    public static long Bound(Aim aim, double bound) =>
        aim == Aim.SmallestShare ? Whole(aim, bound) : (long)(Level.MoreIsBetter(aim) ? Math.Floor(bound + 1e-6) : Math.Ceiling(bound - 1e-6));

    public static string Kebab<T>(T value) where T : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }
}
