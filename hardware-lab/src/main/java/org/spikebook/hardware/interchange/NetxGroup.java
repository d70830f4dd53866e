package org.spikebook.hardware.interchange;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

import org.spikebook.simulator.problem.Problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One group of an exchange file while it is read; notes what is wrong in a list that all groups of
 * the file share.
 */
final class NetxGroup {

    private static final long MAX_NUMBERS = 1L << 25;

    private final Group group;
    private final List<Problem> problems;

    NetxGroup(Group group, List<Problem> problems) {
        this.group = group;
        this.problems = problems;
    }

    static NetxGroup root(HdfFile file, List<Problem> problems) {
        return new NetxGroup(file, problems);
    }

    /** Numbers and how they are laid out; a single number has no shape. */
    @SuppressWarnings("ArrayRecordComponent")
    record Numbers(int[] shape, double[] values) {

        int size() {
            return values.length;
        }

        double first() {
            return values.length == 0 ? 0 : values[0];
        }
    }

    void note(String code, Object... args) {
        problems.add(Problem.of(NetxGroup.class, path(), code, args));
    }

    private String path() {
        String path = group.getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    boolean has(String name) {
        return group.getChild(name) != null;
    }

    Optional<NetxGroup> child(String name) {
        return group.getChild(name) instanceof Group child
                ? Optional.of(new NetxGroup(child, problems))
                : Optional.empty();
    }

    /** The text under a name, in lower case; empty where there is none. */
    String word(String name) {
        if (group.getChild(name) instanceof Dataset data
                && data.getJavaType() == String.class
                && data.getSize() == 1) {
            Object value = data.isScalar() ? data.getData() : data.getDataFlat();
            return (value instanceof String[] words ? words[0] : String.valueOf(value)).strip();
        }
        return "";
    }

    /** The numbers under a name; empty, with a problem, where they are something else. */
    Optional<Numbers> numbers(String name) {
        Node node = group.getChild(name);
        if (node == null || node instanceof Dataset data && NetxNumbers.isNull(data)) {
            return Optional.empty();
        }
        if (!(node instanceof Dataset data)) {
            note("notNumbers", name);
            return Optional.empty();
        }
        if (data.getSize() > MAX_NUMBERS) {
            note("tooManyNumbers", name, data.getSize(), MAX_NUMBERS);
            return Optional.empty();
        }
        Optional<double[]> values = NetxNumbers.of(data);
        if (values.isEmpty()) {
            note("notNumbers", name);
            return Optional.empty();
        }
        int[] shape = data.isScalar() ? new int[0] : data.getDimensions();
        return Optional.of(new Numbers(shape, values.get()));
    }

    /**
     * A whole number; {@code fallback} where it is left out, a problem where it is out of range.
     */
    int whole(String name, int min, int max, int fallback) {
        Optional<Numbers> found = numbers(name);
        if (found.isEmpty()) {
            return fallback;
        }
        double value = found.get().first();
        if (found.get().size() != 1 || value != Math.rint(value) || value < min || value > max) {
            noteRange(name, min, max, value);
            return Math.clamp(fallback, min, max);
        }
        return (int) value;
    }

    /** Says that a value is not a whole number of a range. */
    void noteRange(String name, int min, int max, double value) {
        String was = org.spikebook.simulator.text.Numbers.readable(value);
        if (min == max) {
            note("mustBe", name, min, was);
        } else {
            note("wholeRange", name, min, max, was);
        }
    }

    /** One or two whole numbers, for rows and for columns. */
    int[] pair(String name, int min, int max, int fallback) {
        Optional<Numbers> found = numbers(name);
        if (found.isEmpty()) {
            return new int[] {fallback, fallback};
        }
        double[] values = found.get().values();
        boolean wrong =
                values.length < 1
                        || values.length > 2
                        || Arrays.stream(values)
                                .anyMatch(v -> v != Math.rint(v) || v < min || v > max);
        if (wrong) {
            note("pairRange", name, min, max);
            return new int[] {Math.max(fallback, min), Math.max(fallback, min)};
        }
        return new int[] {(int) values[0], (int) values[values.length - 1]};
    }
}
