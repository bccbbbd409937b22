namespace Hub.Bench;

/// <summary>When the day is over: what was acknowledged is there, every page shows what a fresh one would, and all say the same.</summary>
sealed class MatchdayEvening(Matchday day, IReadOnlyList<MatchdayPerson> people)
{
    readonly Dictionary<string, MatchdayPerson> byId = people.ToDictionary(p => p.Id);

    public async Task Check()
    {
        var verdict = await Convergence.Reached([.. people, day.Staff, day.Board]);
        Console.WriteLine(verdict);
        if (!verdict.Faultless)
            day.Checks.Break("a page does not show what a fresh one would");
        await CheckIns();
        Held();
        foreach (var sight in people.Select(p => p.Agenda).Append(day.Staff.Meetings).Append(day.Staff.Console).Append(day.Board.Meetings))
        {
            for (var i = sight.Overdue(TimeSpan.FromMilliseconds(MatchdayChecks.Second)); i > 0; i--)
                day.Checks.Break("a view never came to show where a meeting is, or who is there");
        }
    }

    /// <summary>Each check-in that was acknowledged is at its table, unless the meeting was given up there for another.</summary>
    async Task CheckIns()
    {
        var (kept, elsewhere) = (0, 0);
        foreach (var table in day.Checks.CheckedIn.GroupBy(c => c.At.Table))
        {
            var view = (await day.Staff.Api.Snapshot($"table/{Matchday.Conference}/{table.Key}/staff"))?.View;
            foreach (var (request, person, spot) in table)
            {
                if (view?["meetings"]?[request]?["people"]?[person]?["there"] is not null)
                    kept++;
                else if (!day.Staff.Schedule.TryGetValue(request, out var meeting) || meeting.At != spot)
                    elsewhere++;
                else
                    day.Checks.Break("a check-in that was acknowledged is lost");
            }
        }
        Console.WriteLine($"Of {kept + elsewhere:N0} check-ins that were acknowledged {kept:N0} are at their tables; of {elsewhere:N0} the meeting was given up for another time or an offer.");
    }

    /// <summary>Where both checked in, both pages say that they met.</summary>
    void Held()
    {
        foreach (var meeting in day.Checks.CheckedIn.GroupBy(c => (c.Request, c.At)).Where(m => m.Count() >= 2))
        {
            if (day.Staff.Schedule.GetValueOrDefault(meeting.Key.Request).At == meeting.Key.At && meeting.Any(c => !byId[c.Person].Held.Contains(c.Request)))
                day.Checks.Break("a meeting that was held is not noted as held");
        }
    }
}
