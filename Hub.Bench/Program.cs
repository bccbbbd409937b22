using System.Globalization;
using Hub.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    switch (args)
    {
        case ["crowd", .. var rest]:
            return await Crowd.Run(CrowdOptions.Read(new(rest)));
        case ["journal", .. var rest]:
            return await JournalBench.Run(JournalOptions.Read(new(rest)));
        case ["matchday", .. var rest]:
            return await Matchday.Run(MatchdayOptions.Read(new(rest)));
        case ["plan", .. var rest]:
            return PlanBench.Run(PlanOptions.Read(new(rest)));
        case ["repair", .. var rest]:
            return RepairBench.Run(RepairOptions.Read(new(rest)));
        case ["vote-storm", .. var rest]:
            return await VoteStorm.Run(VoteStormOptions.Read(new(rest)));
        case ["suggest", .. var rest]:
            return SuggestBench.Run(SuggestOptions.Read(new(rest)));
        default:
            throw new UsageException("Say what to run.");
    }
}
catch (UsageException e)
{
    await Console.Error.WriteLineAsync($"""
        {e.Message}

        dotnet run --project Hub.Bench -- crowd --code JOINCODE
            [--url http://localhost:5000] [--people 200] [--minutes 2] [--link ORGANISER_LINK] [--seed 1]
          Plays attendees of a hub that is open. With a staff link a moderator takes part, and --code may be left out.
          Ends with 1 if anyone's view is not what a fresh snapshot says.

        dotnet run --project Hub.Bench -c Release -- journal [--seconds 10] [--in-flight 2000] [--store embedded|redis|both]
          Durable votes a second on one panel and over 200, through the real grain, on the embedded store and on a Redis.
          Ends with 1 if a vote that was acknowledged is not in the journal exactly once.

        dotnet run --project Hub.Bench -c Release -- matchday [--people 300] [--rounds 12] [--speed 60] [--store embedded|redis] [--seed 1] [--effort 10] [--kill yes]
          Plays a whole matchmaking day, so many times faster, on a hub that is started for it: people are late, do not show, leave, ask each other, lose their connection; with --kill the hub is killed in mid-round.
          Ends with 1 if somebody is sent to two tables, a table gets two pairs, views do not agree within a second, or a check-in that was acknowledged is lost.

        dotnet run --project Hub.Bench -c Release -- plan [--only NAME-PART] [--seconds 60] [--data ../shared/data/matchmaking] [--workers 2] [--seed 1]
          The planner on published instances, on generated events of 80, 300 and 1,000 people, and the social golfer problem 8-4.
          Ends with 1 if an aim is missed: a published value not reached and proven, level 1 not within 1 % in time, less than 9 rounds.

        dotnet run --project Hub.Bench -c Release -- repair [--times 200] [--seconds 20] [--workers 2] [--seed 1]
          Plans events of 300 and 1,000 people, lets some leave, some be late and new requests come, and repairs them; beside a full plan with the same locks, of so many seconds (0: none).
          Ends with 1 if a repair takes longer than 50 or 250 ms (p99), or is worth 1 % less than the full plan.

        dotnet run --project Hub.Bench -c Release -- vote-storm [--people 5000] [--within 1] [--store embedded|redis|both] [--planning yes] [--seed 1]
          So many people follow one poll and vote within so many seconds, on a hub that is started for it; and while it plans a large event, if asked.
          Ends with 1 if a ballot is not acknowledged, or the final tally is not what was acknowledged and what everyone sees.

        dotnet run --project Hub.Bench -c Release -- suggest [--people 1000] [--seed 1]
          Makes the lists of people to meet of so many, five times.
        """);
    return 2;
}
