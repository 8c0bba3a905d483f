namespace DialogueArchive.Store.Catalogue;

/// <summary>How strongly the meetings of one series spoke of a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Series">The series.</param>
/// <param name="Meetings">Every meeting of the series in order, with its sentences on the topic; those without a document have none.</param>
public sealed record TopicStrength(TopicLink Topic, SeriesLink Series, IReadOnlyList<WordingMeeting> Meetings);
