using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Hub.Server.Exchange;

/// <summary>Languages by their code (BCP 47), or by their English, German or own name.</summary>
static partial class Languages
{
    const string Names =
        "bg:Bulgarian,Bulgarisch,български ca:Catalan,Katalanisch,català cs:Czech,Tschechisch,čeština da:Danish,Dänisch,dansk " +
        "de:German,Deutsch el:Greek,Griechisch,ελληνικά en:English,Englisch es:Spanish,Spanisch,español,castellano et:Estonian,Estnisch,eesti " +
        "eu:Basque,Baskisch,euskara fi:Finnish,Finnisch,suomi fr:French,Französisch,français ga:Irish,Irisch,gaeilge gl:Galician,Galicisch,galego " +
        "hr:Croatian,Kroatisch,hrvatski hu:Hungarian,Ungarisch,magyar is:Icelandic,Isländisch it:Italian,Italienisch,italiano " +
        "lb:Luxembourgish,Luxemburgisch lt:Lithuanian,Litauisch,lietuvių lv:Latvian,Lettisch,latviešu mt:Maltese,Maltesisch " +
        "nl:Dutch,Niederländisch,Nederlands no:Norwegian,Norwegisch,norsk pl:Polish,Polnisch,polski pt:Portuguese,Portugiesisch,português " +
        "ro:Romanian,Rumänisch,română ru:Russian,Russisch sk:Slovak,Slowakisch,slovenčina sl:Slovene,Slovenian,Slowenisch,slovenščina " +
        "sr:Serbian,Serbisch sv:Swedish,Schwedisch,svenska tr:Turkish,Türkisch,Türkçe uk:Ukrainian,Ukrainisch ar:Arabic,Arabisch " +
        "zh:Chinese,Chinesisch ja:Japanese,Japanisch";

    static readonly FrozenDictionary<string, string> ByName = Names.Split(' ').Select(entry => entry.Split(':'))
        .SelectMany(entry => entry[1].Split(',').Select(name => KeyValuePair.Create(name, entry[0])))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>"Deutsch", "DE" and "de" are "de"; "pt_BR" is "pt-BR".</summary>
    public static string? CodeOf(string text)
    {
        if (ByName.TryGetValue(text, out var code))
            return code;
        var parts = text.Replace('_', '-').Split('-', 2);
        parts[0] = parts[0].ToLowerInvariant();
        return Shape().IsMatch(text) ? string.Join('-', parts) : null;
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,4}\z")]
    private static partial Regex Shape();
}
