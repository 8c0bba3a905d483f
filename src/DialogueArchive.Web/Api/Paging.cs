using System.ComponentModel.DataAnnotations;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace DialogueArchive.Web.Api;

/// <summary>The part of a list that is wanted.</summary>
/// <param name="Limit">At most so many items, 1 to 200; 50 unless asked otherwise.</param>
/// <param name="Cursor">From the link to the next page; leave out for the first.</param>
internal sealed record Paging(
    [FromQuery(Name = "limit"), Range(1, PageRequest.MaximumLimit)] int Limit = 50,
    [FromQuery(Name = "cursor")] string? Cursor = null
)
{
    public PageRequest Request => new(Limit, Cursor);
}
