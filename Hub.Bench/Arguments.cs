using System.Globalization;

namespace Hub.Bench;

/// <summary>--name value pairs. What is not asked for is refused: a misspelt option would be one that silently does nothing.</summary>
sealed class Arguments
{
    readonly Dictionary<string, string> given = [];

    public Arguments(string[] words)
    {
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == words.Length)
                throw new UsageException($"'{words[i]}' is not an option with a value.");
            given[words[i][2..]] = words[i + 1];
        }
    }

    public string? Text(string name) => given.Remove(name, out var value) ? value : null;

    public int Whole(string name, int otherwise, int least, int most) => (int)Number(name, otherwise, least, most);

    public double Number(string name, double otherwise, double least, double most)
    {
        if (Text(name) is not { } text)
            return otherwise;
        return double.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw new UsageException($"--{name} takes a number from {least} to {most}.");
    }

    public void NothingElse()
    {
        if (given.Count > 0)
            throw new UsageException($"There is no option --{given.Keys.First()}.");
    }
}

sealed class UsageException(string sentence) : Exception(sentence);
