package org.spikebook.lesson.notebook;

import org.spikebook.simulator.parameter.Value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which check, and its parameters as they stand in the document: {@code {"type": "populationRate",
 * "wantedHz": 20}}. What was left out has the check's default.
 *
 * @param cell id of the one input that it judges; empty for all inputs of its kind
 * @param set values that a condition puts into the network document, by RFC 6901 pointer in which
 *     members of lists are named by id or index
 * @param of the checks that it is made of
 * @param limit whether, among others, it earns nothing and takes all points where it is not met
 * @param hiding how long students are not told what is measured
 */
public record CheckSpec(
        String type,
        Map<String, Value> parameters,
        String cell,
        Map<String, Double> set,
        List<CheckSpec> of,
        boolean limit,
        Hiding hiding) {

    /** How long students are not told what a check measures. */
    public enum Hiding {
        /** It is told with the task. */
        NONE(""),
        /** Results of gradings explain it as any other. */
        UNTIL_GRADED("untilGraded"),
        /** Results of gradings say whether it is met, and nothing else. */
        ALWAYS("always");

        private final String word;

        Hiding(String word) {
            this.word = word;
        }

        /** As documents name it; empty where they leave it out. */
        public String word() {
            return word;
        }
    }

    /** What stands in a student's notebook in place of a hidden check; no check has its type. */
    private static final CheckSpec COVER = new CheckSpec("hidden", Map.of());

    public CheckSpec {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        set = Collections.unmodifiableMap(new TreeMap<>(set));
        of = List.copyOf(of);
    }

    /** A check that students are told of. */
    public CheckSpec(
            String type,
            Map<String, Value> parameters,
            String cell,
            Map<String, Double> set,
            List<CheckSpec> of,
            boolean limit) {
        this(type, parameters, cell, set, of, limit, Hiding.NONE);
    }

    /** A check of its parameters alone. */
    public CheckSpec(String type, Map<String, Value> parameters) {
        this(type, parameters, "", Map.of(), List.of(), false);
    }

    /** The same with another value of one of its parameters. */
    public CheckSpec with(String parameter, Value value) {
        Map<String, Value> changed = new TreeMap<>(parameters);
        changed.put(parameter, value);
        return new CheckSpec(type, changed, cell, set, of, limit, hiding);
    }

    /** The same, hidden as long as that. */
    public CheckSpec hidden(Hiding changed) {
        return new CheckSpec(type, parameters, cell, set, of, limit, changed);
    }

    /** As students have it before it is graded: where it is hidden, only that something is. */
    public CheckSpec covered() {
        if (hiddenCount() == 0) {
            return this;
        }
        return isHidden() ? COVER : withInner(of.stream().map(CheckSpec::covered).toList());
    }

    /** Whether it is what {@link #covered()} left, so that it cannot be judged as a whole. */
    public boolean isCovered() {
        return type.equals(COVER.type) || of.stream().anyMatch(CheckSpec::isCovered);
    }

    /** What is left without what is hidden in it; nothing where that is all. */
    public Optional<CheckSpec> visible() {
        if (hiddenCount() == 0) {
            return Optional.of(this);
        }
        List<CheckSpec> left = of.stream().flatMap(inner -> inner.visible().stream()).toList();
        return isHidden() || left.isEmpty() ? Optional.empty() : Optional.of(withInner(left));
    }

    /** How many checks of it are hidden; those that a hidden one is made of count as one. */
    public int hiddenCount() {
        return isHidden() ? 1 : of.stream().mapToInt(CheckSpec::hiddenCount).sum();
    }

    private boolean isHidden() {
        return hiding != Hiding.NONE || type.equals(COVER.type);
    }

    private CheckSpec withInner(List<CheckSpec> changed) {
        return new CheckSpec(type, parameters, cell, set, changed, limit, hiding);
    }

    /** A check made of others. */
    public static CheckSpec of(String type, CheckSpec... of) {
        return new CheckSpec(type, Map.of(), "", Map.of(), List.of(of), false);
    }

    /**
     * What of it can change a result, as a text for hashes. A check of parameters alone hashes as
     * it did before checks could be made of others, and a check that is not hidden as it did before
     * checks could be.
     */
    String content() {
        boolean plain =
                cell.isEmpty() && set.isEmpty() && of.isEmpty() && !limit && hiding == Hiding.NONE;
        return plain ? "CheckSpec[type=" + type + ", parameters=" + parameters + "]" : full();
    }

    private String full() {
        return "CheckSpec[type="
                + type
                + ", parameters="
                + parameters
                + ", cell="
                + cell
                + ", set="
                + set
                + ", of="
                + of.stream().map(CheckSpec::full).toList()
                + ", limit="
                + limit
                + (hiding == Hiding.NONE ? "" : ", hiding=" + hiding.word)
                + "]";
    }
}
