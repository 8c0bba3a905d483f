using System.Collections;

namespace DialogueArchive.Extraction.Text;

/// <summary>What was found in a text, by place, with questions on places answered without a walk through all of it.</summary>
internal sealed class ByPlace<T> : IReadOnlyList<T>
{
    private readonly List<T> _items;
    private readonly Func<T, Span> _spanOf;

    // The furthest end of the items up to each.
    private readonly int[] _reach;

    /// <param name="items">The items, in order of their starts.</param>
    /// <param name="spanOf">Where an item stands.</param>
    public ByPlace(List<T> items, Func<T, Span> spanOf)
    {
        _items = items;
        _spanOf = spanOf;
        _reach = new int[_items.Count];
        var furthest = 0;
        for (var index = 0; index < _items.Count; index++)
        {
            _reach[index] = furthest = Math.Max(furthest, spanOf(_items[index]).End);
        }
    }

    public int Count => _items.Count;

    public T this[int index] => _items[index];

    /// <summary>The items that lie wholly inside <paramref name="span"/>.</summary>
    public IEnumerable<T> Inside(Span span)
    {
        for (var index = FirstFrom(span.Start); index < _items.Count; index++)
        {
            var found = _spanOf(_items[index]);
            if (found.Start >= span.End)
            {
                yield break;
            }
            if (found.End <= span.End)
            {
                yield return _items[index];
            }
        }
    }

    /// <summary>The item that starts at <paramref name="position"/>; none when no one does.</summary>
    public T? StartingAt(int position) =>
        FirstFrom(position) is var index && index < _items.Count && _spanOf(_items[index]).Start == position
            ? _items[index]
            : default;

    /// <summary>The items that share at least one code unit with <paramref name="span"/>.</summary>
    public IEnumerable<T> Overlapping(Span span)
    {
        for (var index = FirstFrom(span.End) - 1; index >= 0 && _reach[index] > span.Start; index--)
        {
            if (_spanOf(_items[index]).Overlaps(span))
            {
                yield return _items[index];
            }
        }
    }

    /// <summary>Whether an item shares at least one code unit with <paramref name="span"/>.</summary>
    public bool Touches(Span span) => FirstFrom(span.End) is var behind and > 0 && _reach[behind - 1] > span.Start;

    /// <summary>Whether <paramref name="span"/> lies wholly inside an item.</summary>
    public bool Covers(Span span) => FirstFrom(span.Start + 1) is var behind and > 0 && _reach[behind - 1] >= span.End;

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The index of the first item that does not start before <paramref name="position"/>.</summary>
    private int FirstFrom(int position)
    {
        var (low, high) = (0, _items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spanOf(_items[middle]).Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
