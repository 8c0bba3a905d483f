using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueArchive.Store.Migrations
{
    /// <inheritdoc />
    public partial class Retrieved : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Address", table: "Documents", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "ContentType", table: "Documents", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateTime>(name: "RetrievedAt", table: "Documents", type: "TEXT", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Address", table: "Documents");

            migrationBuilder.DropColumn(name: "ContentType", table: "Documents");

            migrationBuilder.DropColumn(name: "RetrievedAt", table: "Documents");
        }
    }
}
