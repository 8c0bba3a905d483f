using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueArchive.Store.Migrations
{
    /// <inheritdoc />
    public partial class SentenceSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // External content: the words stay in Sentences, and the triggers keep the index right.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "SentenceSearch" USING fts5(
                    "Text",
                    content = 'Sentences',
                    content_rowid = 'Id',
                    tokenize = 'unicode61 remove_diacritics 2'
                );
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "SentenceSearch_insert" AFTER INSERT ON "Sentences" BEGIN
                    INSERT INTO "SentenceSearch"(rowid, "Text") VALUES (new."Id", new."Text");
                END;
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "SentenceSearch_delete" AFTER DELETE ON "Sentences" BEGIN
                    INSERT INTO "SentenceSearch"("SentenceSearch", rowid, "Text")
                    VALUES ('delete', old."Id", old."Text");
                END;
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "SentenceSearch_update" AFTER UPDATE OF "Id", "Text" ON "Sentences" BEGIN
                    INSERT INTO "SentenceSearch"("SentenceSearch", rowid, "Text")
                    VALUES ('delete', old."Id", old."Text");
                    INSERT INTO "SentenceSearch"(rowid, "Text") VALUES (new."Id", new."Text");
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER "SentenceSearch_update";
                DROP TRIGGER "SentenceSearch_delete";
                DROP TRIGGER "SentenceSearch_insert";
                DROP TABLE "SentenceSearch";
                """
            );
        }
    }
}
