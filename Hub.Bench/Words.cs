namespace Hub.Bench;

/// <summary>What people might ask and be called, in the languages of the halls, with the signs that break careless code.</summary>
static class Words
{
    static readonly string[] Topics =
    [
        "green hydrogen", "the battery passport", "Kreislaufwirtschaft", "a 10 Ω shunt per cell", "photonics pilot lines", "die Halbleiterförderung",
        "cross-border clusters", "KI in der Instandhaltung", "carbon accounting", "Fachkräfte aus der Region", "test beds for SMEs", "Übertragungsnetze",
    ];

    static readonly string[] Openings =
    [
        "How will small companies profit from {0}?", "Who pays for {0} after the first three years?", "Was heißt {0} für den Mittelstand?",
        "Is there a region that has made {0} work already? 🤔", "Wann rechnet sich {0} – und für wen?", "What would you do differently about {0} if you began today?",
        "Welche Rolle spielen die Länder bei {0}?", "Can we visit a site where {0} runs? 🚆", "Warum dauert {0} so lange? 😅", "Which standard do you use for {0}, and why not another?",
    ];

    static readonly string[] Closings = ["", "", "", " Thank you!", " Danke! 🙏", " (Asking for a colleague in Łódź.)", "\nAnd what does it cost in €?", " 👩🏽‍🔬"];

    static readonly string[] First = ["Ana", "Jürgen", "Zoë", "Łukasz", "Siobhán", "Mehmet", "Nguyễn", "Élodie", "Bjørn", "Γιώργος"];

    static readonly string[] Last = ["Müller", "O’Neill", "García", "Šimek", "Öztürk", "Van den Berg", "Kowalski", "Þórsson"];

    public static string Question(Random random) => string.Format(null, Pick(random, Openings), Pick(random, Topics)) + Pick(random, Closings);

    public static string Name(Random random) => $"{Pick(random, First)} {Pick(random, Last)}";

    static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
