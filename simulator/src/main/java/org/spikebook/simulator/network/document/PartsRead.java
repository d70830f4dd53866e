package org.spikebook.simulator.network.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The parts of a document in which its last reading found no problem: as long as a part does not
 * change, it is not read and checked again, however long its lists are, and is the same object. Not
 * safe for use by several threads.
 */
final class PartsRead {

    /**
     * @param seen what its reading saw of other parts
     */
    private record Known(Object part, List<Object> seen) {}

    private Map<JsonNode, Known> before = new IdentityHashMap<>();
    private Map<JsonNode, Known> now = new IdentityHashMap<>();
    private List<Object> lastSeen = List.of();

    /** Begins a reading; what it does not come upon is forgotten. */
    void begin() {
        before = now;
        now = new IdentityHashMap<>();
    }

    /** The node of a part has changed. */
    void forget(@Nullable JsonNode node) {
        now.remove(node);
    }

    /** What the reading of parts sees of others: the same list as the last time, if it is equal. */
    List<Object> seen(List<Object> seen) {
        if (!seen.equals(lastSeen)) {
            lastSeen = seen;
        }
        return lastSeen;
    }

    /**
     * A part as it was read before, or as it is read now.
     *
     * @param seen what reading sees of other parts: equal if it comes to the same
     * @param problems to which reading adds what it finds
     */
    <T> Optional<T> read(
            JsonNode node,
            Class<T> type,
            List<Object> seen,
            List<Problem> problems,
            Supplier<Optional<T>> reading) {
        Known known = before.get(node);
        if (known != null && Objects.equals(known.seen(), seen)) {
            now.put(node, known);
            return Optional.of(type.cast(known.part()));
        }
        int found = problems.size();
        Optional<T> part = reading.get();
        if (problems.size() == found) {
            part.ifPresent(read -> now.put(node, new Known(read, seen)));
        }
        return part;
    }
}
