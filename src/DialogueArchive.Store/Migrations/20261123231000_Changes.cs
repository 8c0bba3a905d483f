using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueArchive.Store.Migrations
{
    /// <inheritdoc />
    public partial class Changes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Imports",
                type: "TEXT",
                nullable: false,
                defaultValue: "Document"
            );

            migrationBuilder.AddColumn<string>(name: "Sha256", table: "Imports", type: "TEXT", nullable: true);

            // What was written before is known by its name; a document by the name of its file, where only one has it.
            migrationBuilder.Sql(
                """
                UPDATE "Imports" SET "Kind" = CASE
                    WHEN "Name" = 'commitments' THEN 'Commitments'
                    WHEN "Name" = 'authority records' THEN 'AuthorityRecords'
                    WHEN "Name" = 'former addresses' THEN 'FormerAddresses'
                    WHEN "Name" IN (SELECT "Slug" FROM "Withdrawn" WHERE "Kind" = 'document') THEN 'Withdrawal'
                    WHEN "Name" LIKE '%.csv' THEN 'KnownMeetings'
                    ELSE 'Document' END;
                UPDATE "Imports" SET "Sha256" = (SELECT "Sha256" FROM "Documents" WHERE "Documents"."Name" = "Imports"."Name")
                WHERE "Kind" = 'Document'
                    AND (SELECT count(*) FROM "Documents" WHERE "Documents"."Name" = "Imports"."Name") = 1;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Kind", table: "Imports");

            migrationBuilder.DropColumn(name: "Sha256", table: "Imports");
        }
    }
}
