using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace DialogueArchive.Store.Import;

/// <summary>
/// Adds rows by prepared commands, inside the caller's transaction: a document has more than a hundred, and to keep track of each would cost
/// more than to store it. Keys are the caller's to give.
/// </summary>
internal sealed class RowWriter(ArchiveContext context) : IDisposable
{
    private readonly Dictionary<Type, Insert> _inserts = [];
    private readonly Dictionary<Type, int> _last = [];

    /// <summary>A number for a row of this table. None is given twice, even when its row has gone.</summary>
    public int NextId<TRow>()
    {
        if (!_last.TryGetValue(typeof(TRow), out var last))
        {
            var table = context.Model.FindEntityType(typeof(TRow))!.GetTableName();
            last = context
                .Database.SqlQuery<int>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}")
                .AsEnumerable()
                .SingleOrDefault();
        }
        return _last[typeof(TRow)] = last + 1;
    }

    /// <summary>Adds the rows one after the other, without what they hold of others.</summary>
    public void Write(IEnumerable<object> rows)
    {
        foreach (var row in rows)
        {
            if (!_inserts.TryGetValue(row.GetType(), out var insert))
            {
                _inserts[row.GetType()] = insert = Insert.Into(context, row.GetType());
            }
            insert.Run(row);
        }
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }
    }

    private sealed class Insert(DbCommand command, IReadOnlyList<Column> columns) : IDisposable
    {
        public static Insert Into(ArchiveContext context, Type type)
        {
            var entity = context.Model.FindEntityType(type)!;
            var sql = context.GetService<ISqlGenerationHelper>();
            var command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
            var columns = entity
                .GetProperties()
                .Select(
                    (property, at) =>
                    {
                        var parameter = command.CreateParameter();
                        parameter.ParameterName = $"@p{at}";
                        command.Parameters.Add(parameter);
                        return new Column(
                            sql.DelimitIdentifier(property.GetColumnName()),
                            property.PropertyInfo!,
                            property.GetTypeMapping().Converter?.ConvertToProvider,
                            parameter
                        );
                    }
                )
                .ToList();
            command.CommandText =
                $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} "
                + $"({string.Join(", ", columns.Select(column => column.Name))}) "
                + $"VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
            command.Prepare();
            return new Insert(command, columns);
        }

        public void Run(object row)
        {
            foreach (var column in columns)
            {
                var value = column.Property.GetValue(row);
                column.Parameter.Value =
                    value is null ? DBNull.Value
                    : column.Convert is { } convert ? convert(value)
                    : value;
            }
            command.ExecuteNonQuery();
        }

        public void Dispose() => command.Dispose();
    }

    private sealed record Column(
        string Name,
        PropertyInfo Property,
        Func<object?, object?>? Convert,
        DbParameter Parameter
    );
}
