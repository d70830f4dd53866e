package org.spikebook.web.networklab.lock;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.plot.Quantity;

import java.util.Locale;
import java.util.Optional;

/**
 * The locks of a network cell by the pointers of a draft, in which members of lists have an index
 * where locks have an id. Immutable.
 *
 * @param draft in which the pointers are looked up
 */
public record DraftLocks(Draft draft, NetworkLocks locks) {

    /** Whether what stands at a pointer is not shown. */
    public boolean isHidden(String pointer) {
        return !locks.isEmpty() && locks.isHidden(path(pointer));
    }

    /** Whether what stands at a pointer cannot be changed. */
    public boolean isFixed(String pointer) {
        return !locks.isEmpty() && locks.isFixed(path(pointer));
    }

    /** Whether something at or below a pointer is locked: a part that cannot be deleted. */
    public boolean keeps(String pointer) {
        return !locks.isEmpty() && locks.keeps(path(pointer));
    }

    /** Within which range the number at a pointer must stay. */
    public Optional<NetworkLocks.Range> range(String pointer) {
        return locks.isEmpty() ? Optional.empty() : locks.range(path(pointer));
    }

    /** What is locked at a pointer, in a few words; empty where nothing is. */
    public Optional<String> reason(String pointer, Locale locale) {
        if (isHidden(pointer)) {
            return Optional.of(text(locale, "lock.hidden"));
        } else if (isFixed(pointer)) {
            return Optional.of(text(locale, "lock.fixed"));
        }
        return range(pointer)
                .map(range ->
                        text(
                                locale,
                                "lock.range",
                                Quantity.readable(range.least(), locale),
                                Quantity.readable(range.most(), locale)));
    }

    private static String text(Locale locale, String key, Object... args) {
        return Text.of(DraftLocks.class, key, args).withLocalArgsIn(locale);
    }

    /** {@code /stimuli/0/rateHz} as {@code /stimuli/noise/rateHz}. */
    private String path(String pointer) {
        int list = pointer.indexOf('/', 1);
        if (list < 0) {
            return pointer;
        }
        int end = pointer.indexOf('/', list + 1);
        String part = end < 0 ? pointer : pointer.substring(0, end);
        String id = draft.textAt(part + "/id");
        return id.isEmpty()
                ? pointer
                : new Place(pointer.substring(0, list)).at(id).pointer()
                        + (end < 0 ? "" : pointer.substring(end));
    }
}
