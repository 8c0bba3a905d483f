using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueArchive.Store.Migrations
{
    /// <inheritdoc />
    public partial class Commitments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "LedgerIsDue",
                table: "Series",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<bool>(
                name: "LedgerIsDue",
                table: "Meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "Commitments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    SeriesId = table.Column<int>(type: "INTEGER", nullable: true),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    RevisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SentenceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    IsNextMeeting = table.Column<bool>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", nullable: true),
                    Strength = table.Column<int>(type: "INTEGER", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    WindowStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WindowEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WindowText = table.Column<string>(type: "TEXT", nullable: true),
                    WindowAt = table.Column<int>(type: "INTEGER", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    PromisedId = table.Column<int>(type: "INTEGER", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Chain = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Commitments_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Commitments_Meetings_PromisedId",
                        column: x => x.PromisedId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Commitments_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Commitments_Sentences_SentenceId",
                        column: x => x.SentenceId,
                        principalTable: "Sentences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Commitments_Series_SeriesId",
                        column: x => x.SeriesId,
                        principalTable: "Series",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CommitmentEvents",
                columns: table => new
                {
                    CommitmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Score = table.Column<double>(type: "REAL", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: true),
                    RevisionId = table.Column<int>(type: "INTEGER", nullable: true),
                    SentenceId = table.Column<int>(type: "INTEGER", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: true),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    IsListed = table.Column<bool>(type: "INTEGER", nullable: false),
                    OfficialUrl = table.Column<string>(type: "TEXT", nullable: true),
                    Successor = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentEvents", x => new { x.CommitmentId, x.Number });
                    table.ForeignKey(
                        name: "FK_CommitmentEvents_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_CommitmentEvents_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_CommitmentEvents_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_CommitmentEvents_Sentences_SentenceId",
                        column: x => x.SentenceId,
                        principalTable: "Sentences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CommitmentTopics",
                columns: table => new
                {
                    CommitmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentTopics", x => new { x.CommitmentId, x.TopicId });
                    table.ForeignKey(
                        name: "FK_CommitmentTopics_Authorities_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Authorities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_CommitmentTopics_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Series_LedgerIsDue",
                table: "Series",
                column: "LedgerIsDue",
                filter: "\"LedgerIsDue\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_LedgerIsDue",
                table: "Meetings",
                column: "LedgerIsDue",
                filter: "\"LedgerIsDue\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentEvents_MeetingId",
                table: "CommitmentEvents",
                column: "MeetingId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentEvents_RevisionId",
                table: "CommitmentEvents",
                column: "RevisionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentEvents_SentenceId",
                table: "CommitmentEvents",
                column: "SentenceId"
            );

            migrationBuilder.CreateIndex(name: "IX_Commitments_Chain", table: "Commitments", column: "Chain");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_Day_Place",
                table: "Commitments",
                columns: new[] { "Day", "Place" },
                descending: new[] { true, false }
            );

            migrationBuilder.CreateIndex(name: "IX_Commitments_MeetingId", table: "Commitments", column: "MeetingId");

            migrationBuilder.CreateIndex(name: "IX_Commitments_PromisedId", table: "Commitments", column: "PromisedId");

            migrationBuilder.CreateIndex(name: "IX_Commitments_RevisionId", table: "Commitments", column: "RevisionId");

            migrationBuilder.CreateIndex(name: "IX_Commitments_SentenceId", table: "Commitments", column: "SentenceId");

            migrationBuilder.CreateIndex(name: "IX_Commitments_SeriesId", table: "Commitments", column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_Slug",
                table: "Commitments",
                column: "Slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_Status_WindowEnd_Day",
                table: "Commitments",
                columns: new[] { "Status", "WindowEnd", "Day" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentTopics_TopicId",
                table: "CommitmentTopics",
                column: "TopicId"
            );

            // What is here already is followed by the next import.
            migrationBuilder.Sql("UPDATE \"Series\" SET \"LedgerIsDue\" = 1");
            migrationBuilder.Sql("UPDATE \"Meetings\" SET \"LedgerIsDue\" = 1 WHERE \"SeriesId\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "CommitmentEvents");

            migrationBuilder.DropTable(name: "CommitmentTopics");

            migrationBuilder.DropTable(name: "Commitments");

            migrationBuilder.DropIndex(name: "IX_Series_LedgerIsDue", table: "Series");

            migrationBuilder.DropIndex(name: "IX_Meetings_LedgerIsDue", table: "Meetings");

            migrationBuilder.DropColumn(name: "LedgerIsDue", table: "Series");

            migrationBuilder.DropColumn(name: "LedgerIsDue", table: "Meetings");
        }
    }
}
