using System.Collections.Frozen;

namespace Hub.Server.Exchange;

/// <summary>Countries by their ISO 3166-1 code, and those of Europe by their English and German names.</summary>
static class Countries
{
    const string Codes =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM " +
        "CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY " +
        "HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF " +
        "MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE " +
        "RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ " +
        "VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

    const string Names =
        "AL:Albania,Albanien AD:Andorra AM:Armenia,Armenien AT:Austria,Österreich AZ:Azerbaijan,Aserbaidschan BY:Belarus BE:Belgium,Belgien " +
        "BA:Bosnia_and_Herzegovina,Bosnien_und_Herzegowina BG:Bulgaria,Bulgarien HR:Croatia,Kroatien CY:Cyprus,Zypern " +
        "CZ:Czechia,Czech_Republic,Tschechien,Tschechische_Republik DK:Denmark,Dänemark EE:Estonia,Estland FI:Finland,Finnland " +
        "FR:France,Frankreich GE:Georgia,Georgien DE:Germany,Deutschland GR:Greece,Griechenland,EL HU:Hungary,Ungarn IS:Iceland,Island " +
        "IE:Ireland,Irland IT:Italy,Italien XK:Kosovo LV:Latvia,Lettland LI:Liechtenstein LT:Lithuania,Litauen LU:Luxembourg,Luxemburg " +
        "MT:Malta MD:Moldova,Moldau MC:Monaco ME:Montenegro NL:Netherlands,The_Netherlands,Niederlande MK:North_Macedonia,Nordmazedonien " +
        "NO:Norway,Norwegen PL:Poland,Polen PT:Portugal RO:Romania,Rumänien SM:San_Marino RS:Serbia,Serbien SK:Slovakia,Slowakei " +
        "SI:Slovenia,Slowenien ES:Spain,Spanien SE:Sweden,Schweden CH:Switzerland,Schweiz TR:Turkey,Türkiye,Türkei UA:Ukraine " +
        "GB:United_Kingdom,Great_Britain,UK,Vereinigtes_Königreich,Großbritannien VA:Vatican_City,Vatikanstadt";

    static readonly FrozenSet<string> AllCodes = Codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> ByName = Names.Split(' ').Select(entry => entry.Split(':'))
        .SelectMany(entry => entry[1].Split(',').Select(name => KeyValuePair.Create(name.Replace('_', ' '), entry[0])))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsCode(string text) => AllCodes.Contains(text);

    public static string? CodeOf(string text) =>
        ByName.TryGetValue(text, out var code) ? code : text.ToUpperInvariant() is var upper && IsCode(upper) ? upper : null;
}
