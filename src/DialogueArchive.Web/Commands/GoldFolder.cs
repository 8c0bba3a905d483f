using System.Text.Json;
using DialogueArchive.Extraction.Accuracy;
using DialogueArchive.Web.Hosting;

namespace DialogueArchive.Web.Commands;

/// <summary>Gold facts in a folder: for each document a file of the same name that ends in .json.</summary>
internal sealed class GoldFolder
{
    private readonly string _folder;
    private readonly ILookup<string, string> _byName;

    private GoldFolder(string folder, ILookup<string, string> byName) => (_folder, _byName) = (folder, byName);

    /// <summary>Looks through a folder and those in it. Throws <see cref="CannotStartException"/> when it cannot be opened.</summary>
    public static GoldFolder Open(string folder)
    {
        try
        {
            return new GoldFolder(
                folder,
                Directory
                    .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                    .ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal)
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"{folder}: this folder of gold facts cannot be opened; check that it is there and that you may read it",
                failure
            );
        }
    }

    /// <summary>The gold facts of the document at <paramref name="path"/>. Throws <see cref="UnusableGoldException"/> when there are none.</summary>
    public GoldDocument Of(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        string[] files = [.. _byName[name]];
        // Several folders may have the name; then the file beside the document is meant.
        var beside = Array.Find(
            files,
            file => Path.GetFullPath(file) == Path.GetFullPath(Path.ChangeExtension(path, ".json"))
        );
        var gold =
            beside
            ?? files switch
            {
                [var only] => only,
                [] => throw new UnusableGoldException($"there is no {name}.json in {_folder}"),
                _ => throw new UnusableGoldException(
                    $"there are {files.Length} files {name}.json in {_folder}; keep one"
                ),
            };
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(gold), GoldJson.Default.GoldDocument)
                ?? throw new UnusableGoldException($"there are no gold facts in {gold}");
        }
        catch (JsonException failure)
        {
            throw new UnusableGoldException(
                $"{gold} cannot be read as gold facts ({failure.Message.ReplaceLineEndings(" ")})",
                failure
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableGoldException($"{gold} cannot be opened; check that you may read it", failure);
        }
    }
}

/// <summary>Gold facts cannot be used. The message says what is wrong, in one line.</summary>
internal sealed class UnusableGoldException : Exception
{
    public UnusableGoldException(string message)
        : base(message) { }

    public UnusableGoldException(string message, Exception innerException)
        : base(message, innerException) { }

    public UnusableGoldException() { }
}
