using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using Microsoft.AspNetCore.Mvc;

namespace DialogueArchive.Web.Api;

/// <summary>Which meetings are wanted. Several values of one filter are "or", several filters are "and".</summary>
/// <param name="Series">Slugs of series.</param>
/// <param name="Party">Party codes.</param>
/// <param name="Year">Years in which the meeting lies, at least in part.</param>
/// <param name="Place">Slugs of host places.</param>
/// <param name="Organisation">Slugs of organisations.</param>
/// <param name="Role">Roles: with organisations, those in which they were sent.</param>
/// <param name="Topic">Slugs of topics.</param>
/// <param name="Reference">Slugs of things that the text points to.</param>
/// <param name="Actor">Who acts in a statement: both, a party code, leaders, other.</param>
/// <param name="Act">Kinds of statements: with actors, of one statement.</param>
/// <param name="Strength">Steps of statements, 1 to 5.</param>
/// <param name="State">How the archive knows of the meeting.</param>
internal sealed record NarrowedMeetings(
    [FromQuery(Name = "series")] string[] Series,
    [FromQuery(Name = "party")] string[] Party,
    [FromQuery(Name = "year")] int[] Year,
    [FromQuery(Name = "place")] string[] Place,
    [FromQuery(Name = "organisation")] string[] Organisation,
    [FromQuery(Name = "role"), AllowedValues("co-chair", "participant")] string[] Role,
    [FromQuery(Name = "topic")] string[] Topic,
    [FromQuery(Name = "reference")] string[] Reference,
    [FromQuery(Name = "actor")] string[] Actor,
    [FromQuery(Name = "act"), WordOf<Act>] string[] Act,
    [FromQuery(Name = "strength"), Range(1, 5)] int[] Strength,
    [FromQuery(Name = "state"), WordOf<MeetingState>] string[] State
)
{
    public Choices Choices =>
        Narrowed.To(
            (Facet.Series, Series),
            (Facet.Party, Party),
            (Facet.Year, Narrowed.Numbers(Year)),
            (Facet.Place, Place),
            (Facet.Organisation, Organisation),
            (Facet.Role, Role),
            (Facet.Topic, Topic),
            (Facet.Reference, Reference),
            (Facet.Actor, Actor),
            (Facet.Act, Act),
            (Facet.Strength, Narrowed.Numbers(Strength)),
            (Facet.State, State)
        );
}

/// <summary>Which sentences are wanted. Several values of one filter are "or", several filters are "and".</summary>
/// <param name="Series">Slugs of series.</param>
/// <param name="Meeting">Slugs of meetings.</param>
/// <param name="Party">Codes of parties of the meeting.</param>
/// <param name="Year">Years in which the meeting lies, at least in part.</param>
/// <param name="Place">Slugs of host places.</param>
/// <param name="Organisation">Slugs of organisations that were sent.</param>
/// <param name="Role">Roles: with organisations, those in which they were sent.</param>
/// <param name="Topic">Slugs of topics that the sentence mentions.</param>
/// <param name="Reference">Slugs of things that the text points to.</param>
/// <param name="Actor">Who acts in the sentence: both, a party code, leaders, other.</param>
/// <param name="Act">Kinds of statements of the sentence: with actors, of one statement.</param>
/// <param name="Strength">Steps of statements, 1 to 5.</param>
internal sealed record NarrowedSentences(
    [FromQuery(Name = "series")] string[] Series,
    [FromQuery(Name = "meeting")] string[] Meeting,
    [FromQuery(Name = "party")] string[] Party,
    [FromQuery(Name = "year")] int[] Year,
    [FromQuery(Name = "place")] string[] Place,
    [FromQuery(Name = "organisation")] string[] Organisation,
    [FromQuery(Name = "role"), AllowedValues("co-chair", "participant")] string[] Role,
    [FromQuery(Name = "topic")] string[] Topic,
    [FromQuery(Name = "reference")] string[] Reference,
    [FromQuery(Name = "actor")] string[] Actor,
    [FromQuery(Name = "act"), WordOf<Act>] string[] Act,
    [FromQuery(Name = "strength"), Range(1, 5)] int[] Strength
)
{
    public Choices Choices =>
        Narrowed.To(
            (Facet.Series, Series),
            (Facet.Meeting, Meeting),
            (Facet.Party, Party),
            (Facet.Year, Narrowed.Numbers(Year)),
            (Facet.Place, Place),
            (Facet.Organisation, Organisation),
            (Facet.Role, Role),
            (Facet.Topic, Topic),
            (Facet.Reference, Reference),
            (Facet.Actor, Actor),
            (Facet.Act, Act),
            (Facet.Strength, Narrowed.Numbers(Strength))
        );
}

/// <summary>Parameters as choices.</summary>
internal static class Narrowed
{
    public static Choices To(params IEnumerable<(Facet Facet, string[] Values)> given) =>
        new(given.Select(each => KeyValuePair.Create(each.Facet, (IReadOnlyList<string>)each.Values)));

    public static string[] Numbers(int[] numbers) =>
        [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
