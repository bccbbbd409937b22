using Hub.Grains.Storage;

namespace Hub.Server.Api;

/// <summary>The files of slides, as a hall asks for them: all at once for the same one. A node keeps the last few in memory, and who asks while one is
/// being read waits for that one reading.</summary>
public sealed class SlideFiles(Files files)
{
    const int Kept = 4;

    readonly Lock gate = new();
    readonly LinkedList<(string Name, Task<byte[]?> Content)> recent = [];

    public Task<byte[]?> Read(string name)
    {
        lock (gate)
        {
            for (var entry = recent.First; entry is not null; entry = entry.Next)
            {
                if (entry.Value.Name != name)
                    continue;
                recent.Remove(entry);
                // What could not be read, or was not there yet, is asked for again.
                if (entry.Value.Content is { IsCompleted: true } read && (!read.IsCompletedSuccessfully || read.Result is null))
                    break;
                recent.AddFirst(entry);
                return entry.Value.Content;
            }
            var content = Task.Run(() => files.Read(name));
            recent.AddFirst((name, content));
            if (recent.Count > Kept)
                recent.RemoveLast();
            return content;
        }
    }
}
