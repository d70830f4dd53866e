package org.spikebook.training.interchange.nir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which pairs can be joined without delay: those that close no loop with the ones before. */
final class DelayFreePairs {

    private final Map<String, Set<String>> targets = new HashMap<>();

    /** Whether source and target may be joined without delay; if so, they are. */
    boolean allow(String source, String target) {
        if (reaches(target, source)) {
            return false;
        }
        targets.computeIfAbsent(source, _ -> new LinkedHashSet<>()).add(target);
        return true;
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                waiting.addAll(targets.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
