using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DialogueArchive.Store.Tests;

/// <summary>Counts the SQL commands that went to the database, and can act at each.</summary>
internal sealed class CommandLog : DbCommandInterceptor
{
    private int _count;

    public int Count => _count;

    /// <summary>Called before each command with its number from 1.</summary>
    public Action<int>? Before { get; set; }

    public void Clear() => _count = 0;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Note();
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Note();
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Note();
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Note()
    {
        var number = Interlocked.Increment(ref _count);
        Before?.Invoke(number);
    }
}
