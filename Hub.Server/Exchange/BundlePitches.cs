using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Pitches;

namespace Hub.Server.Exchange;

/// <summary>The pitch round of a session in a bundle. What a file leaves out is as a new round has it.</summary>
static class BundlePitches
{
    public static PitchRoundPlan? Read(JsonCursor? found, SessionKind? kind, HashSet<PersonId> people)
    {
        if (found is not { } entry || !entry.IsObject())
            return null;
        if (kind is not (null or SessionKind.PitchRound))
            entry.Faults.Add(entry.Path, "Only a session of the kind \"pitch-round\" has one. Correct the kind, or leave this out.");
        entry.Only("criteria", "from", "to", "points", "normalise", "juryWeight", "ties", "places", "jurors", "order");
        var (none, before) = (RoundSettings.Default, entry.Faults.Count);
        var plan = new PitchRoundPlan(
            Criteria(entry.Find("criteria")),
            entry.Find("from")?.Number(0, 99) ?? none.From, entry.Find("to")?.Number(1, 100) ?? none.To,
            entry.Find("points")?.Number(0, SettingDecisions.MostPoints) ?? none.Points,
            entry.Find("normalise")?.Bool() ?? none.Normalise,
            entry.Find("juryWeight")?.Number(0, 100) ?? none.JuryWeight,
            entry.Find("ties")?.OneOf<TieRule>() ?? none.Ties,
            entry.Find("places")?.Number(0, PitchRoundDecisions.MostPitches) ?? none.Places,
            People(entry.Find("jurors"), people),
            Order(entry.Find("order"), people));
        if (plan.To <= plan.From && entry.Faults.Count == before)
            entry.Faults.Add(entry.At("to"), "The end of the scale is not above its beginning.");
        return plan;
    }

    static List<Criterion> Criteria(JsonCursor? list)
    {
        var criteria = new List<Criterion>();
        foreach (var entry in list?.Items(SettingDecisions.MostCriteria) ?? [])
        {
            if (!entry.IsObject())
                continue;
            entry.Only("id", "name", "weight");
            var id = entry.Need("id")?.Id<CriterionId>() ?? default;
            if (id != default && criteria.Any(c => c.Id == id))
                entry.Faults.Add(entry.At("id"), "Another criterion has this id already. Give each one of its own.");
            criteria.Add(new(id, entry.Need("name")?.Text(SettingDecisions.LongestName) ?? "", entry.Find("weight")?.Number(1, 10) ?? 1));
        }
        return criteria;
    }

    static List<PersonId> People(JsonCursor? list, HashSet<PersonId> people)
    {
        var found = new List<PersonId>();
        foreach (var item in list?.Items(JuryDecisions.MostJurors) ?? [])
        {
            if (Known(item, people) is not { } id)
                continue;
            if (found.Contains(id))
                item.Faults.Add(item.Path, "This juror is listed twice. Remove one.");
            found.Add(id);
        }
        return found;
    }

    static PersonId? Known(JsonCursor item, HashSet<PersonId> people)
    {
        var id = item.Id<PersonId>();
        if (id is { } person && !people.Contains(person))
            item.Faults.Add(item.Path, "No person of this file has this id. Add the person, or correct the id.");
        return id;
    }

    static List<PitchPlan> Order(JsonCursor? list, HashSet<PersonId> people)
    {
        var order = new List<PitchPlan>();
        foreach (var entry in list?.Items(PitchRoundDecisions.MostPitches) ?? [])
        {
            if (!entry.IsObject())
                continue;
            var before = entry.Faults.Count;
            var pitch = ReadPitch(entry, people);
            if (pitch.Id != default && order.Any(p => p.Id == pitch.Id))
                entry.Faults.Add(entry.At("id"), "Another pitch has this id already. Give each one of its own.");
            // What only the round itself can tell, such as what is a link.
            if (entry.Faults.Count == before && Preparing.Clean(PitchPlans.DetailsOf(pitch)).Refusal is { } refusal)
                entry.Faults.Add(refusal == Preparing.FaultyAddress ? entry.At("slides") : entry.Path, refusal.Sentence);
            order.Add(pitch);
        }
        return order;
    }

    static PitchPlan ReadPitch(JsonCursor entry, HashSet<PersonId> people)
    {
        entry.Only("id", "title", "organisation", "speaker", "remote", "topic", "country", "slides", "seconds", "questionSeconds");
        return new(
            entry.Need("id")?.Id<PitchId>() ?? default,
            entry.Need("title")?.Text(Preparing.LongestTitle) ?? "",
            entry.Need("organisation")?.Text(Preparing.LongestTitle) ?? "",
            entry.Find("speaker") is { } speaker ? Known(speaker, people) : null,
            entry.Find("remote")?.Bool() ?? false,
            entry.Find("topic")?.Text(Preparing.LongestTopic),
            entry.Find("country") is { } country && country.String() is { } code ? Fields.Country(code, country.Path, entry.Faults) : null,
            entry.Find("slides")?.String(),
            entry.Find("seconds")?.Number(10, Preparing.MostSeconds) ?? 240,
            entry.Find("questionSeconds")?.Number(0, Preparing.MostSeconds) ?? 180);
    }
}
