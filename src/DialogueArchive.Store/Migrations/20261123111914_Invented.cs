using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueArchive.Store.Migrations
{
    /// <inheritdoc />
    public partial class Invented : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Invented",
                table: "Series",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<bool>(
                name: "Invented",
                table: "Documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateIndex(
                name: "IX_Series_Invented",
                table: "Series",
                column: "Invented",
                filter: "Invented"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Series_Invented", table: "Series");

            migrationBuilder.DropColumn(name: "Invented", table: "Series");

            migrationBuilder.DropColumn(name: "Invented", table: "Documents");
        }
    }
}
