namespace DialogueArchive.Web.Hosting;

/// <summary>
/// The settings of the archive, each with a default that works: section <c>DialogueArchive</c> of <c>appsettings.json</c>,
/// <c>DialogueArchive__Database</c> in the environment, <c>--database</c> on the command line.
/// </summary>
internal sealed class ArchiveOptions
{
    public const string Section = "DialogueArchive";

    /// <summary>The press releases that come with the archive, beside the binaries.</summary>
    public static string Seeds { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>The invented press releases by which the archive is shown, beside the binaries.</summary>
    public static string Demo { get; } = Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>The database of the invented press releases, unless another is named: they never mix by themselves.</summary>
    public const string DemoDatabase = "demo.db";

    /// <summary>Path of the SQLite file, from the working directory.</summary>
    public string Database { get; set; } = "archive.db";

    /// <summary>How many requests one client may make in a minute, 1 or more; clients on this machine are not counted.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>The settings of <paramref name="configuration"/>. Throws <see cref="CannotStartException"/> when they cannot be used.</summary>
    public static ArchiveOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<ArchiveOptions>() ?? new ArchiveOptions();
        options.Check();
        return options;
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Database))
        {
            throw new CannotStartException("The path of the database is empty; give a file with --database.");
        }
        if (RequestsPerMinute < 1)
        {
            throw new CannotStartException(
                $"RequestsPerMinute is {RequestsPerMinute}; one client must be allowed 1 or more requests in a minute."
            );
        }
        if (Directory.Exists(Database))
        {
            throw new CannotStartException($"{Database}: is a folder; give a file in it with --database.");
        }
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(Database))))
        {
            throw new CannotStartException(
                $"{Database}: its folder does not exist; make it, or give another file with --database."
            );
        }
    }
}
