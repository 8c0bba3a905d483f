namespace DialogueArchive.Web.Hosting;

/// <summary>Nothing can be done as things stand. The message says what is wrong and what to do, in one line.</summary>
internal sealed class CannotStartException : Exception
{
    public CannotStartException(string message)
        : base(message) { }

    public CannotStartException(string message, Exception innerException)
        : base(message, innerException) { }

    public CannotStartException() { }
}
