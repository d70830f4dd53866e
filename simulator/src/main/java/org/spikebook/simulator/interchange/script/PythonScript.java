package org.spikebook.simulator.interchange.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A script of Python while it is written: its lines, and the functions that it brings along. */
public final class PythonScript {

    private static final String UNPACK =
            """
            def unpack(kind, text):
                \"""A long list of numbers.\"""
                return np.frombuffer(zlib.decompress(base64.b64decode(text)), dtype=kind)
            """;

    private final List<String> order;
    private final Set<String> helpers = new LinkedHashSet<>();
    private final List<String> body = new ArrayList<>();

    private PythonScript(List<String> order) {
        this.order = order;
    }

    /** A script whose functions stand in the order in which they are first needed. */
    public static PythonScript inOrderOfNeed() {
        return new PythonScript(List.of());
    }

    /**
     * A script whose functions and global variables stand in an order of their own.
     *
     * @param helpers that may be needed, each before those that use it
     */
    public static PythonScript inOrder(String... helpers) {
        return new PythonScript(Stream.concat(Stream.of(UNPACK), Stream.of(helpers)).toList());
    }

    /** Brings a function along, or the statement that sets a global variable. */
    public void need(String helper) {
        helpers.add(helper);
    }

    public void heading(String words) {
        blank();
        comment(words);
    }

    public void blank() {
        body.add("");
    }

    public void comment(String words) {
        body.add("# " + words);
    }

    public void line(String line) {
        body.add(line);
        if (line.contains("unpack('")) {
            need(UNPACK);
        }
    }

    /** A call with each argument on a line of its own. */
    public void call(String start, List<String> arguments) {
        line(start + "(");
        arguments.forEach(argument -> line("    " + argument + ","));
        line(")");
    }

    /**
     * The whole script.
     *
     * @param docstring before all else
     * @param head imports of simulators, and settings
     */
    public String text(String docstring, String head) {
        StringBuilder text = new StringBuilder(docstring);
        if (helpers.contains(UNPACK)) {
            text.append("import base64\nimport zlib\n\n");
        }
        text.append(head);
        helpers.stream()
                .sorted(Comparator.comparingInt(order::indexOf))
                .forEach(helper -> text.append(apart(helper)));
        return text.append(String.join("\n", body)).append("\n").toString();
    }

    /** Functions have two blank lines before them and one after. */
    private static String apart(String helper) {
        return helper.startsWith("def ") ? "\n\n" + helper + "\n" : "\n" + helper;
    }
}
