package org.spikebook.web.grading.marking;

import org.spikebook.web.classroom.Assignment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is to be marked for an assignment.
 *
 * @param blind whether it is marked without names
 * @param namesHidden whether names are hidden now: until all are marked
 * @param items by name, or in an order that says nothing of names while these are hidden
 */
public record MarkingQueue(
        Assignment assignment,
        boolean blind,
        boolean namesHidden,
        List<Criterion> rubric,
        List<String> comments,
        List<MarkingItem> items) {

    public MarkingQueue {
        rubric = List.copyOf(rubric);
        comments = List.copyOf(comments);
        items = List.copyOf(items);
    }

    /** How many are marked. */
    public long marked() {
        return items.stream().filter(MarkingItem::marked).count();
    }

    /** Where the submission with this receipt is. */
    public OptionalInt indexOf(String receipt) {
        return IntStream.range(0, items.size())
                .filter(index -> items.get(index).submission().receipt().equals(receipt))
                .findFirst();
    }

    /** The next one that is not marked after the index, from the start again behind the last. */
    public Optional<MarkingItem> nextUnmarked(int index) {
        return unmarked(IntStream.rangeClosed(1, items.size()).map(step -> index + step));
    }

    /** The same backwards. */
    public Optional<MarkingItem> previousUnmarked(int index) {
        return unmarked(
                IntStream.rangeClosed(1, items.size()).map(step -> index + items.size() - step));
    }

    private Optional<MarkingItem> unmarked(IntStream indices) {
        return indices.mapToObj(index -> items.get(index % items.size()))
                .filter(item -> !item.marked())
                .findFirst();
    }
}
