using System.Text.Json.Serialization;
using DialogueArchive.Extraction.Accuracy;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Export;
using DialogueArchive.Store.Search;
using Microsoft.AspNetCore.Mvc;

namespace DialogueArchive.Web.Api;

/// <summary>The one serialiser context: every answer of the API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListOf<MeetingEntry>))]
[JsonSerializable(typeof(ListOf<DelegationDetail>))]
[JsonSerializable(typeof(ListOf<TopicOfMeeting>))]
[JsonSerializable(typeof(ListOf<StatementDetail>))]
[JsonSerializable(typeof(ListOf<ReferenceFact>))]
[JsonSerializable(typeof(ListOf<DocumentSummary>))]
[JsonSerializable(typeof(ListOf<SeriesSummary>))]
[JsonSerializable(typeof(ListOf<OrganisationSummary>))]
[JsonSerializable(typeof(ListOf<TopicSummary>))]
[JsonSerializable(typeof(ListOf<ReferenceSummary>))]
[JsonSerializable(typeof(ListOf<Commitment>))]
[JsonSerializable(typeof(CommitmentDetail))]
[JsonSerializable(typeof(CoverageReport))]
[JsonSerializable(typeof(ReferenceDetail))]
[JsonSerializable(typeof(TopicStrength))]
[JsonSerializable(typeof(ListOf<SearchHit>))]
[JsonSerializable(typeof(SearchOverview))]
[JsonSerializable(typeof(ListOf<GlossaryEntry>))]
[JsonSerializable(typeof(ListOf<PlaceSummary>))]
[JsonSerializable(typeof(ListOf<Change>))]
[JsonSerializable(typeof(Suggestions))]
[JsonSerializable(typeof(ReconcileService))]
[JsonSerializable(typeof(ReconcileSuggestions))]
[JsonSerializable(typeof(Dictionary<string, ReconcileQuery>))]
[JsonSerializable(typeof(Dictionary<string, ReconcileAnswer>))]
[JsonSerializable(typeof(CitationTexts))]
[JsonSerializable(typeof(MeetingFacets))]
[JsonSerializable(typeof(ExportedArchive))]
[JsonSerializable(typeof(MeetingDetail))]
[JsonSerializable(typeof(DocumentDetail))]
[JsonSerializable(typeof(DocumentText))]
[JsonSerializable(typeof(DocumentUnderstanding))]
[JsonSerializable(typeof(SeriesDetail))]
[JsonSerializable(typeof(OrganisationDetail))]
[JsonSerializable(typeof(TopicDetail))]
[JsonSerializable(typeof(MeetingComparison))]
[JsonSerializable(typeof(ParticipantComparison))]
[JsonSerializable(typeof(WordingComparison))]
[JsonSerializable(typeof(TopicMatrix))]
[JsonSerializable(typeof(AccuracyReport))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
