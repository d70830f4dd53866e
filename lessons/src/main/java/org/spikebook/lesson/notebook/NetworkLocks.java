package org.spikebook.lesson.notebook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the author of a lesson locked in a network. A path is an RFC 6901 pointer into the network
 * document in which members of lists are named by their id: {@code /populations/exc} is a part,
 * {@code /stimuli/noise/rateHz} a parameter. A lock holds for everything below its path. Immutable.
 *
 * @param hidden parts and parameters that are not shown, and cannot be changed
 * @param fixed parts and parameters that cannot be changed or deleted
 * @param ranges parameters that must stay numbers within a range
 */
public record NetworkLocks(List<String> hidden, List<String> fixed, Map<String, Range> ranges) {

    public static final NetworkLocks NONE = new NetworkLocks(List.of(), List.of(), Map.of());

    /** Both ends included, in the unit of the parameter. */
    public record Range(double least, double most) {
        public Range {
            if (!(least <= most)) {
                throw new IllegalArgumentException("no range: " + least + " to " + most);
            }
        }

        public boolean holds(double value) {
            return least <= value && value <= most;
        }
    }

    public NetworkLocks {
        hidden = List.copyOf(hidden);
        fixed = List.copyOf(fixed);
        ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
    }

    public boolean isEmpty() {
        return hidden.isEmpty() && fixed.isEmpty() && ranges.isEmpty();
    }

    /** Whether anything is not shown. */
    public boolean hides() {
        return !hidden.isEmpty();
    }

    /** Whether what stands at a path is not shown. */
    public boolean isHidden(String path) {
        return hidden.stream().anyMatch(lock -> isWithin(path, lock));
    }

    /** Whether what stands at a path cannot be changed; what is hidden cannot. */
    public boolean isFixed(String path) {
        return unchangeable().anyMatch(lock -> isWithin(path, lock));
    }

    /** Whether something at or below a path is locked, so that it cannot be deleted or renamed. */
    public boolean keeps(String path) {
        return isFixed(path)
                || Stream.concat(unchangeable(), ranges.keySet().stream())
                        .anyMatch(lock -> isWithin(lock, path));
    }

    /** Within which range the number at a path must stay. */
    public Optional<Range> range(String path) {
        return Optional.ofNullable(ranges.get(path));
    }

    /** Paths of all that must stay as it is, those of what is shown first. */
    public Stream<String> unchangeable() {
        return Stream.concat(fixed.stream(), hidden.stream());
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + "/");
    }
}
