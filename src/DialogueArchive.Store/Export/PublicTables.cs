namespace DialogueArchive.Store.Export;

/// <summary>
/// The archive as others get it: one list from which the SQLite file, the CSV tables and their description are made. A fact of a
/// document is named by the document and its number among the facts of its kind.
/// </summary>
public static class PublicTables
{
    // Readings that are current, with the document they are of and the meeting they state.
    private const string Current =
        "Revisions r JOIN Documents d ON d.Id = r.DocumentId LEFT JOIN Meetings m ON m.Id = r.MeetingId";

    /// <summary>The tables, each after those to which it points.</summary>
    public static IReadOnlyList<PublicTable> All { get; } =
    [
        Table(
            "series",
            "A dialogue held repeatedly between the same parties.",
            ["slug"],
            """
            SELECT Slug, Name, (SELECT group_concat(value, ' ') FROM json_each(Parties)), Invented FROM Series
            """,
            [
                Key("slug", "Its lasting name."),
                Must("name", "string", "The preferred name, or else the first one met."),
                Must("parties", "string", "Party codes by alphabet, with spaces between."),
                Must("invented", "boolean", "Whether it never took place: it shows the archive."),
            ]
        ),
        Table(
            "organisations",
            "A ministry, agency, office or body by its authority record: editor's knowledge, not read from any text.",
            ["slug"],
            """
            SELECT Slug, Name, Party, Parent, SuccessorOf, "From", Until, Collective, Source FROM Authorities WHERE Kind = 'Organisation'
            """,
            [
                Key("slug", "Its lasting name."),
                Must("name", "string", "The preferred name."),
                May("party", "string", "Code of the party to which it belongs."),
                May("parent", "string", "Slug of the body of which it is part."),
                May("successor_of", "string", "Slug of the body that it succeeded."),
                May("from_year", "integer", "The first year in which it existed under this name."),
                May("until_year", "integer", "The last year."),
                Must("collective", "boolean", "Whether it stands for several bodies."),
                May("source", "string", "Where this knowledge is from."),
            ]
        ),
        Table(
            "topics",
            "A subject of the controlled vocabulary: editor's knowledge.",
            ["slug"],
            """
            SELECT Slug, Name, Scope FROM Authorities WHERE Kind = 'Topic'
            """,
            [
                Key("slug", "Its lasting name."),
                Must("name", "string", "The preferred name."),
                May("scope", "string", "What the topic takes in and what not."),
            ]
        ),
        Table(
            "things",
            "A system, programme, agreement, policy, body, exercise or mission by its authority record: editor's knowledge.",
            ["slug"],
            """
            SELECT Slug, kebab(ReferenceKind), Name, Source FROM Authorities WHERE Kind = 'Thing'
            """,
            [
                Key("slug", "Its lasting name."),
                May("kind", "string", "What kind of thing it is."),
                Must("name", "string", "The preferred name."),
                May("source", "string", "Where this knowledge is from."),
            ]
        ),
        Table(
            "names",
            "Another name or an acronym of an organisation, topic, thing, place, party or series.",
            ["kind", "slug", "form", "name"],
            """
            SELECT DISTINCT kebab(a.Kind), a.Slug, 'variant', v.value FROM Authorities a, json_each(a.Variants) v
            UNION SELECT kebab(a.Kind), a.Slug, 'acronym', v.value FROM Authorities a, json_each(a.Acronyms) v
            """,
            [
                Must("kind", "string", "The kind of authority record."),
                Must("slug", "string", "Slug of the authority record."),
                Must("form", "string", "variant or acronym."),
                Must("name", "string", "The name."),
            ]
        ),
        Table(
            "meetings",
            "One sitting of a series: recorded (a text is held), known (proved otherwise) or promised (announced).",
            ["slug"],
            """
            SELECT m.Slug, m.Title, s.Slug, m.Position, m.Ordinal, kebab(m.State), kebab(m.Source), m.Start, m."End", m.City, m.Country,
              (SELECT group_concat(value, ' ') FROM json_each(m.Parties))
            FROM Meetings m LEFT JOIN Series s ON s.Id = m.SeriesId
            """,
            [
                Key("slug", "Its lasting name."),
                Must("title", "string", "For people."),
                May("series", "string", "Slug of its series."),
                May("position", "integer", "Its place in the chain of the series, from 1."),
                May("ordinal", "integer", "Its number, where one is known."),
                Must("state", "string", "recorded, known or promised."),
                Must("source", "string", "Where number, days and place are from."),
                May("start_day", "date", "First day; of a promised meeting: of the window."),
                May("end_day", "date", "Last day, inclusive."),
                May("city", "string", "City."),
                May("country", "string", "Code of the country."),
                May("parties", "string", "Party codes, with spaces between; in the order of the text if recorded."),
            ],
            To("series", "series", "slug")
        ),
        Table(
            "documents",
            "A press release or statement as received, as this version of the reader reads it.",
            ["slug"],
            $"""
            SELECT d.Slug, m.Slug, row_number() OVER (ORDER BY d.Id), source_file(d.Slug, d.Name, d.MediaType), d.Name, r.Title, kebab(r.Kind), r.Language,
              r.IssuedStart, r.IssuedEnd, r.IssuedText, kebab(r.Mode), d.MediaType, d.Size, d.Sha256, d.Address, day_time(d.RetrievedAt),
              d.ContentType, d.Invented, r.ExtractionVersion, r.AuthorityVersion, r.Text
            FROM {Current} WHERE r.IsCurrent
            """,
            [
                Key("slug", "Its lasting name."),
                May("meeting", "string", "Slug of the meeting it is about."),
                Must("arrival", "integer", "Its place in the order in which documents came."),
                Must("file", "string", "Where its bytes are in the archive to take away."),
                Must("name", "string", "File name as received, or the address as given."),
                May("title", "string", "Its title, where it has one."),
                Must("kind", "string", "joint-statement, announcement, report or other."),
                Must("language", "string", "A BCP 47 tag."),
                May("issued_start", "date", "First day of release, where the text bears one."),
                May("issued_end", "date", "Last day of release, inclusive."),
                May("issued_text", "string", "The wording of the day of release."),
                May("mode", "string", "in-person or virtual, where the text tells."),
                Must("media_type", "string", "Media type of the bytes."),
                Must("bytes", "integer", "Their number."),
                Must("sha256", "string", "Lower-case hexadecimal hash of the bytes."),
                May("address", "string", "Where it was retrieved, after redirects."),
                May("retrieved_at", "datetime", "When, in UTC."),
                May("content_type", "string", "The media type with which it was sent."),
                Must("invented", "boolean", "Whether it was written to show the archive."),
                Must("extraction_version", "integer", "Version of the reader."),
                Must("authority_version", "string", "State of the authority records."),
                Must("text", "string", "The reading text; every span counts UTF-16 code units of it, from 0."),
            ],
            To("meeting", "meetings", "slug")
        ),
        Table(
            "sentences",
            "A sentence of a document: the smallest part that can be cited.",
            ["document", "id"],
            $"""
            SELECT d.Slug, x.Key, x.Paragraph, x.Number, x.Start, x."End", x.Text
            FROM {Current} JOIN Sentences x ON x.RevisionId = r.Id WHERE r.IsCurrent
            """,
            [
                OfDocument,
                Must("id", "string", "Paragraph, number and key from the words: 5.4-1f3a9c."),
                Must("paragraph", "integer", "Number of the paragraph, from 1."),
                Must("number", "integer", "Number in the paragraph, from 1."),
                .. Span,
                Must("text", "string", "Its words."),
            ],
            ToDocument
        ),
        OfReading(
            "document_parties",
            "A party as a document names it.",
            "Parties",
            "x.Code, x.Name",
            [Must("code", "string", "Party code."), Must("name", "string", "The name as written.")]
        ),
        Table(
            "delegation_entries",
            "An organisation in a delegation, with its party and role.",
            ["document", "number"],
            $"""
            SELECT d.Slug, x.Number, x.Party, x.Role, x.Name, x.Acronym, x.UnitOf, a.Slug
            FROM {Current} JOIN Participations x ON x.RevisionId = r.Id LEFT JOIN Authorities a ON a.Id = x.OrganisationId WHERE r.IsCurrent
            """,
            [
                OfDocument,
                Number,
                Must("party", "string", "Party code."),
                Must("role", "string", "co-chair or participant."),
                Must("name", "string", "The name as written."),
                May("acronym", "string", "The acronym beside it."),
                May("unit_of", "string", "The body of which its own words say it is part."),
                May("organisation", "string", "Slug of its authority record, where it has one."),
            ],
            ToDocument,
            To("organisation", "organisations", "slug")
        ),
        OfReading(
            "people",
            "A person as a document names them.",
            "People",
            "x.Name, x.Title, x.Party, kebab(x.Role)",
            [
                Must("name", "string", "The name as written."),
                May("title", "string", "The title or office as written."),
                May("party", "string", "Code of the party for which they were there."),
                Must("role", "string", "Their role."),
            ]
        ),
        Table(
            "statements",
            "An act that a sentence reports: who did what.",
            ["document", "number"],
            $"""
            SELECT d.Slug, x.Number, s.Key, x.Actor, kebab(x.Act), x.Strength, x.OfParties, x.Verb, x.VerbStart, x.VerbEnd
            FROM {Current} JOIN Statements x ON x.RevisionId = r.Id JOIN Sentences s ON s.Id = x.SentenceId WHERE r.IsCurrent
            """,
            [
                OfDocument,
                Number,
                InSentence,
                Must("actor", "string", "both, leaders, other, or a party code."),
                Must("act", "string", "The kind of act."),
                Must("strength", "integer", "The published step, 1 to 5."),
                Must("of_parties", "boolean", "Whether it is an act of the parties: not of leaders, nor of others."),
                Must("verb", "string", "The words of the act."),
                Must("verb_start", "integer", "Where they start in the reading text."),
                Must("verb_end", "integer", "Where they end, exclusive."),
            ],
            ToDocument,
            ToSentence
        ),
        Table(
            "statement_topics",
            "What a statement is about.",
            ["document", "statement", "topic"],
            $"""
            SELECT d.Slug, x.StatementNumber, a.Slug, x.Position
            FROM {Current} JOIN StatementTopics x ON x.RevisionId = r.Id JOIN Authorities a ON a.Id = x.TopicId WHERE r.IsCurrent
            """,
            [
                OfDocument,
                Must("statement", "integer", "Number of the statement."),
                Must("topic", "string", "Slug of the topic."),
                Must("position", "integer", "Its place in the statement, from 0."),
            ],
            new PublicLink(["document", "statement"], "statements", ["document", "number"]),
            To("topic", "topics", "slug")
        ),
        Table(
            "mentions",
            "A stretch of text that names a topic.",
            ["document", "number"],
            $"""
            SELECT d.Slug, x.Number, a.Slug, s.Key, x.Start, x."End", x.Quote
            FROM {Current} JOIN Mentions x ON x.RevisionId = r.Id JOIN Authorities a ON a.Id = x.TopicId
              JOIN Sentences s ON s.Id = x.SentenceId WHERE r.IsCurrent
            """,
            [OfDocument, Number, Must("topic", "string", "Slug of the topic."), InSentence, .. Span, Quote],
            ToDocument,
            ToSentence,
            To("topic", "topics", "slug")
        ),
        Table(
            "document_references",
            "Something with a name of its own to which a document points: an agreement, a programme, another meeting.",
            ["document", "number"],
            $"""
            SELECT d.Slug, x.Number, kebab(x.Kind), x.Name, x.Acronym, a.Slug, x.Ordinal, x.Start, x."End", x.DateText, s.Slug, n.Slug
            FROM {Current} JOIN "References" x ON x.RevisionId = r.Id LEFT JOIN Authorities a ON a.Id = x.AuthorityId
              LEFT JOIN Series s ON s.Id = x.SeriesId LEFT JOIN Meetings n ON n.Id = x.MeetingId WHERE r.IsCurrent
            """,
            [
                OfDocument,
                Number,
                Must("kind", "string", "What kind of thing it is."),
                Must("name", "string", "The name as written."),
                May("acronym", "string", "The acronym beside it."),
                May("authority", "string", "Slug of its authority record, where it has one."),
                May("ordinal", "integer", "Its number, where it has one."),
                May("start_day", "date", "First day of its date."),
                May("end_day", "date", "Last day, inclusive."),
                May("date_text", "string", "The wording of its date."),
                May("series", "string", "Of a meeting: slug of its series."),
                May("meeting", "string", "Of a meeting: slug of the meeting, where the text tells."),
            ],
            ToDocument,
            To("series", "series", "slug"),
            To("meeting", "meetings", "slug")
        ),
        Table(
            "evidence",
            "The words behind a fact of a document.",
            ["document", "fact", "item", "position"],
            $"""
            SELECT d.Slug, kebab(x.Fact), x.Item, x.Position, s.Key, x.Start, x."End", x.Quote
            FROM {Current} JOIN Evidence x ON x.RevisionId = r.Id JOIN Sentences s ON s.Id = x.SentenceId WHERE r.IsCurrent
            """,
            [
                OfDocument,
                Must("fact", "string", "The kind of fact: series, ordinal, date, place, participation, reference …"),
                Must("item", "integer", "The number of the fact among its kind; 0 for what a document has once."),
                Must("position", "integer", "Which of its proofs, from 0."),
                InSentence,
                .. Span,
                Quote,
            ],
            ToDocument,
            ToSentence
        ),
        OfReading(
            "warnings",
            "What was looked for in a document and not understood.",
            "Warnings",
            "x.Code, x.Message",
            [Must("code", "string", "What kind of thing."), Must("message", "string", "In words.")]
        ),
        Table(
            "commitments",
            "What the parties said they would do, with what came of it by the sources held; a window that passes is left to the day of reading.",
            ["slug"],
            """
            SELECT c.Slug, m.Slug, d.Slug, s.Key, c.IsNextMeeting, c.Actor, kebab(c.Act), c.Strength, c.Start, c."End", c.Quote, c.WindowStart,
              c.WindowEnd, c.WindowText, c.City, c.Country, p.Slug, CASE WHEN c.Day > '0001-01-01' THEN c.Day END, c.Chain, kebab(c.Status)
            FROM Commitments c JOIN Meetings m ON m.Id = c.MeetingId JOIN Revisions r ON r.Id = c.RevisionId
              JOIN Documents d ON d.Id = r.DocumentId JOIN Sentences s ON s.Id = c.SentenceId LEFT JOIN Meetings p ON p.Id = c.PromisedId
            """,
            [
                Key("slug", "Its lasting name."),
                Must("meeting", "string", "Slug of the meeting whose text says it."),
                OfDocument,
                InSentence,
                Must("is_next_meeting", "boolean", "Whether it is the promise of the next meeting."),
                May("actor", "string", "both, or a party code."),
                May("act", "string", "The kind of act."),
                May("strength", "integer", "The published step, 4 or 5."),
                .. Span,
                Quote,
                May("window_start", "date", "First day of the time it sets."),
                May("window_end", "date", "Last day, inclusive."),
                May("window_text", "string", "The wording of that time."),
                May("city", "string", "Of the next meeting: the city promised."),
                May("country", "string", "Of the next meeting: code of the country promised."),
                May(
                    "promised_meeting",
                    "string",
                    "Of the next meeting: slug of the meeting of the chain that is meant."
                ),
                May("known_on", "date", "The day from which it could be known."),
                Must("chain", "string", "Slug of the first commitment of its chain."),
                Must("status", "string", "By all sources held."),
            ],
            To("meeting", "meetings", "slug"),
            ToDocument,
            ToSentence,
            To("promised_meeting", "meetings", "slug")
        ),
        Table(
            "commitment_topics",
            "What a commitment is about.",
            ["commitment", "topic"],
            """
            SELECT c.Slug, a.Slug, x.Position
            FROM CommitmentTopics x JOIN Commitments c ON c.Id = x.CommitmentId JOIN Authorities a ON a.Id = x.TopicId
            """,
            [
                Must("commitment", "string", "Slug of the commitment."),
                Must("topic", "string", "Slug of the topic."),
                Must("position", "integer", "Its place, from 0."),
            ],
            To("commitment", "commitments", "slug"),
            To("topic", "topics", "slug")
        ),
        Table(
            "commitment_events",
            "Something that gave a commitment its status from a day on.",
            ["commitment", "number"],
            """
            SELECT c.Slug, x.Number, kebab(x.Status), x.KnownOn, x.Reason, x.Score, m.Slug, d.Slug, s.Key, x.Start, x."End", x.Quote, x.IsListed,
              x.OfficialUrl, x.Successor
            FROM CommitmentEvents x JOIN Commitments c ON c.Id = x.CommitmentId LEFT JOIN Meetings m ON m.Id = x.MeetingId
              LEFT JOIN Revisions r ON r.Id = x.RevisionId LEFT JOIN Documents d ON d.Id = r.DocumentId LEFT JOIN Sentences s ON s.Id = x.SentenceId
            """,
            [
                Must("commitment", "string", "Slug of the commitment."),
                Number,
                Must("status", "string", "The status."),
                May("known_on", "date", "From when it could be known."),
                Must("reason", "string", "Why, in English."),
                May("score", "number", "How well later words answer to it, 0 to 1, where words are compared."),
                May("meeting", "string", "Slug of the meeting that the source is about."),
                May("document", "string", "Slug of the document that says it."),
                May("sentence", "string", "The sentence that says it."),
                May("start_at", "integer", "Where the words start in the reading text."),
                May("end_at", "integer", "Where they end, exclusive."),
                May("quote", "string", "The words."),
                Must("is_listed", "boolean", "Whether the list of known meetings is the source."),
                May("official_url", "string", "The official address that the list gives."),
                May("successor", "string", "Slug of the commitment that takes it up again."),
            ],
            To("commitment", "commitments", "slug"),
            To("meeting", "meetings", "slug"),
            ToDocument
        ),
        Table(
            "known_by",
            "A reason why a meeting is known besides its own documents.",
            ["meeting", "number"],
            """
            SELECT m.Slug, x.Number, kebab(x.Kind), d.Slug, kebab(x.Fact), x.Item, x.Start, x."End", x.DateText, x.City, x.Country, x.OfficialUrl
            FROM KnownBy x JOIN Meetings m ON m.Id = x.MeetingId LEFT JOIN Revisions r ON r.Id = x.RevisionId
              LEFT JOIN Documents d ON d.Id = r.DocumentId
            """,
            [
                Must("meeting", "string", "Slug of the meeting."),
                Number,
                Must("kind", "string", "named, implied, promised or list."),
                May("document", "string", "Slug of the document that says it."),
                May("fact", "string", "The kind of fact that says it."),
                May("item", "integer", "The number of the fact."),
                May("start_day", "date", "The first day it gives."),
                May("end_day", "date", "The last day, inclusive."),
                May("date_text", "string", "The wording of the date."),
                May("city", "string", "The city it gives."),
                May("country", "string", "Code of the country it gives."),
                May("official_url", "string", "Of the list: the official address."),
            ],
            To("meeting", "meetings", "slug"),
            ToDocument
        ),
        Table(
            "former_addresses",
            "A name that a meeting or a document had before.",
            ["kind", "former"],
            """
            SELECT 'meeting', f.Slug, m.Slug FROM FormerMeetingSlugs f JOIN Meetings m ON m.Id = f.MeetingId
            UNION ALL SELECT 'document', f.Slug, d.Slug FROM FormerDocumentSlugs f JOIN Documents d ON d.Id = f.DocumentId
            """,
            [
                Must("kind", "string", "meeting or document."),
                Must("former", "string", "The slug it had."),
                Must("present", "string", "The slug it has."),
            ]
        ),
        Table(
            "withdrawn",
            "A meeting or a document that was taken out of the archive, and why.",
            ["kind", "slug"],
            "SELECT Kind, Slug, Reason, Day, Sha256 FROM Withdrawn",
            [
                Must("kind", "string", "meeting or document."),
                Must("slug", "string", "The slug it had; it is given to no other."),
                Must("reason", "string", "Why."),
                Must("day", "date", "When."),
                May("sha256", "string", "Of a document: the hash of its bytes, which are not taken in again."),
            ]
        ),
    ];

    /// <summary>Questions that most readers of the SQLite file ask first.</summary>
    internal static IReadOnlyList<PublicView> Views { get; } =
    [
        new(
            "meeting_list",
            """
            SELECT m.slug, m.title, m.ordinal, m.state, m.start_day, m.end_day, m.city, m.country, m.parties, s.name AS series_name,
              (SELECT count(*) FROM documents d WHERE d.meeting = m.slug) AS documents
            FROM meetings m LEFT JOIN series s ON s.slug = m.series ORDER BY m.start_day IS NULL, m.start_day, m.slug
            """
        ),
        new(
            "seats",
            """
            SELECT d.meeting, m.start_day, e.party, e.role, coalesce(o.name, e.name) AS organisation_name, e.organisation, e.name AS as_written,
              e.document
            FROM delegation_entries e JOIN documents d ON d.slug = e.document LEFT JOIN meetings m ON m.slug = d.meeting
              LEFT JOIN organisations o ON o.slug = e.organisation
            """
        ),
        new(
            "topic_mentions",
            """
            SELECT t.name AS topic_name, x.topic, d.meeting, m.start_day, x.document, x.sentence, s.text AS sentence_text
            FROM mentions x JOIN topics t ON t.slug = x.topic JOIN documents d ON d.slug = x.document
              LEFT JOIN meetings m ON m.slug = d.meeting JOIN sentences s ON s.document = x.document AND s.id = x.sentence
            """
        ),
        new(
            "statement_list",
            """
            SELECT d.meeting, m.start_day, x.actor, x.act, x.strength, t.topic, x.document, x.sentence, s.text AS sentence_text
            FROM statements x JOIN documents d ON d.slug = x.document LEFT JOIN meetings m ON m.slug = d.meeting
              JOIN sentences s ON s.document = x.document AND s.id = x.sentence
              LEFT JOIN statement_topics t ON t.document = x.document AND t.statement = x.number
            """
        ),
    ];

    private static PublicColumn OfDocument => Must("document", "string", "Slug of the document.");

    private static PublicColumn Number => Must("number", "integer", "Its number among its kind.");

    private static PublicColumn InSentence => Must("sentence", "string", "The sentence in which the words start.");

    private static PublicColumn Quote => Must("quote", "string", "The words.");

    private static PublicColumn[] Span =>
        [
            Must("start_at", "integer", "Where it starts in the reading text, in UTF-16 code units."),
            Must("end_at", "integer", "Where it ends, exclusive."),
        ];

    private static PublicLink ToDocument => To("document", "documents", "slug");

    private static PublicLink ToSentence => new(["document", "sentence"], "sentences", ["document", "id"]);

    private static PublicTable Table(
        string name,
        string description,
        string[] key,
        string select,
        PublicColumn[] columns,
        params PublicLink[] links
    ) => new(name, description, key, columns, links, select);

    private static PublicTable OfReading(
        string name,
        string description,
        string rows,
        string values,
        PublicColumn[] columns
    ) =>
        new(
            name,
            description,
            ["document", "number"],
            [OfDocument, Number, .. columns],
            [ToDocument],
            $"SELECT d.Slug, x.Number, {values} FROM {Current} JOIN {rows} x ON x.RevisionId = r.Id WHERE r.IsCurrent"
        );

    private static PublicColumn Key(string name, string description) => new(name, "string", description, true);

    private static PublicColumn Must(string name, string type, string description) =>
        new(name, type, description, true);

    private static PublicColumn May(string name, string type, string description) => new(name, type, description);

    private static PublicLink To(string column, string table, string key) => new([column], table, [key]);
}
