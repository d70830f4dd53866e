package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code locks} of a network cell, in a notebook and in the files of a lesson. */
public final class LockFields {

    private static final String KEY = "locks";
    private static final int MAX_LOCKS = 100;
    private static final int MAX_PATH = 300;
    private static final double FAR = 1e12;

    private LockFields() {}

    /**
     * Reads the locks of a cell; none where it has none.
     *
     * @param problems added to
     */
    public static NetworkLocks read(JsonFields cell, List<Problem> problems) {
        return cell.optionalObject(KEY)
                .map(fields -> {
                    NetworkLocks locks =
                            new NetworkLocks(
                                    paths(fields, "hidden", problems),
                                    paths(fields, "fixed", problems),
                                    ranges(fields, problems));
                    fields.noOthers();
                    return locks;
                })
                .orElse(NetworkLocks.NONE);
    }

    private static List<String> paths(JsonFields locks, String key, List<Problem> problems) {
        if (!locks.has(key)) {
            return List.of();
        }
        List<String> paths = locks.texts(key, MAX_LOCKS, MAX_PATH);
        for (int k = 0; k < paths.size(); k++) {
            checkPath(locks.place(key).at(k).pointer(), paths.get(k), problems);
        }
        return paths;
    }

    private static Map<String, NetworkLocks.Range> ranges(JsonFields locks, List<Problem> found) {
        Map<String, NetworkLocks.Range> ranges = new TreeMap<>();
        locks.optionalObject("ranges")
                .ifPresent(fields -> {
                    for (String path : fields.otherKeys().stream().limit(MAX_LOCKS).toList()) {
                        checkPath(fields.at(path), path, found);
                        List<Double> ends = fields.numbers(path, -FAR, FAR, 2);
                        if (ends.size() == 2 && ends.get(0) <= ends.get(1)) {
                            ranges.put(path, new NetworkLocks.Range(ends.get(0), ends.get(1)));
                        } else {
                            add(found, fields.at(path), "badRange", path);
                        }
                    }
                    fields.noOthers();
                });
        return ranges;
    }

    private static void checkPath(String at, String path, List<Problem> problems) {
        if (path.length() < 2 || path.charAt(0) != '/') {
            add(problems, at, "badPath", path);
        }
    }

    private static void add(List<Problem> problems, String at, String code, Object... args) {
        problems.add(Problem.of(LockFields.class, at, code, args));
    }

    static void write(NetworkLocks locks, ObjectNode cell) {
        if (locks.isEmpty()) {
            return;
        }
        ObjectNode out = cell.putObject(KEY);
        write(locks.hidden(), "hidden", out);
        write(locks.fixed(), "fixed", out);
        if (!locks.ranges().isEmpty()) {
            ObjectNode ranges = out.putObject("ranges");
            locks.ranges()
                    .forEach((path, range) ->
                            ranges.putArray(path).add(range.least()).add(range.most()));
        }
    }

    private static void write(List<String> paths, String key, ObjectNode out) {
        if (!paths.isEmpty()) {
            ArrayNode array = out.putArray(key);
            paths.forEach(array::add);
        }
    }
}
