using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueArchive.Store.Migrations
{
    /// <inheritdoc />
    public partial class FormerSlugs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Revisions_DocumentId_ExtractionVersion", table: "Revisions");

            migrationBuilder.AddColumn<string>(
                name: "AuthorityVersion",
                table: "Revisions",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.CreateTable(
                name: "FormerDocumentSlugs",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerDocumentSlugs", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_FormerDocumentSlugs_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FormerMeetingSlugs",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerMeetingSlugs", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_FormerMeetingSlugs_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FormerDocumentSlugs_DocumentId",
                table: "FormerDocumentSlugs",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FormerMeetingSlugs_MeetingId",
                table: "FormerMeetingSlugs",
                column: "MeetingId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "FormerDocumentSlugs");

            migrationBuilder.DropTable(name: "FormerMeetingSlugs");

            migrationBuilder.DropColumn(name: "AuthorityVersion", table: "Revisions");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_DocumentId_ExtractionVersion",
                table: "Revisions",
                columns: new[] { "DocumentId", "ExtractionVersion" },
                unique: true
            );
        }
    }
}
