package org.spikebook.simulator.interchange.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A script of Python while it is written: its lines, and the functions that it brings along. */
public final class PythonScript {

    private static final String UNPACK =
            """
            def unpack(kind, text):
                \"""A long list of numbers.\"""
                return np.frombuffer(zlib.decompress(base64.b64decode(text)), dtype=kind)
            """;

    private final Set<String> helpers = new LinkedHashSet<>();
    private final List<String> body = new ArrayList<>();

    /** Brings a function along. */
    public void need(String function) {
        helpers.add(function);
    }

    public void heading(String words) {
        body.add("");
        comment(words);
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
        helpers.forEach(function -> text.append("\n\n").append(function).append("\n"));
        return text.append(String.join("\n", body)).append("\n").toString();
    }
}
