using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueArchive.Store.Migrations
{
    /// <inheritdoc />
    public partial class MeetingOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // As the lists sort: undated meetings come last, whichever way the days go.
            migrationBuilder.Sql(
                """CREATE INDEX "IX_Meetings_Oldest" ON "Meetings" (COALESCE("Start", '9999-12-31'), "Slug");"""
            );
            migrationBuilder.Sql(
                """CREATE INDEX "IX_Meetings_Newest" ON "Meetings" (COALESCE("Start", '0001-01-01') DESC, "Slug");"""
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP INDEX "IX_Meetings_Newest";""");
            migrationBuilder.Sql("""DROP INDEX "IX_Meetings_Oldest";""");
        }
    }
}
