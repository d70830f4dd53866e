package org.spikebook.simulator.interchange.brian;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A script while it is written: its parts, and the functions that it needs. */
final class Script {

    /** A function that the script brings along. */
    enum Helper {
        UNPACK(
                """
                def unpack(kind, text):
                    \"""A long list of numbers.\"""
                    return np.frombuffer(zlib.decompress(base64.b64decode(text)), dtype=kind)
                """),
        RNG("rng = np.random.default_rng(SEED)\n"),
        FIXED_DEGREE(
                """
                def fixed_degree(others, members, degree, without_self, repeats):
                    \"""For each member so many of the others, drawn at random.\"""
                    chosen = []
                    for member in range(members):
                        pool = np.arange(others)
                        if without_self:
                            pool = np.delete(pool, member)
                        chosen.append(rng.choice(pool, degree, replace=repeats))
                    return np.concatenate(chosen), np.repeat(np.arange(members), degree)
                """),
        FIXED_TOTAL(
                """
                def fixed_total(sources, targets, synapses, without_self):
                    \"""So many pairs, each drawn at random.\"""
                    i, j = rng.integers(sources, size=synapses), rng.integers(targets, size=synapses)
                    while without_self and np.any(i == j):
                        again = i == j
                        i[again] = rng.integers(sources, size=again.sum())
                    return i, j
                """);

        private final String code;

        Helper(String code) {
            this.code = code;
        }
    }

    private final Set<Helper> helpers = new LinkedHashSet<>();
    private final List<String> body = new ArrayList<>();

    void need(Helper helper) {
        helpers.add(helper);
    }

    boolean needs(Helper helper) {
        return helpers.contains(helper);
    }

    void heading(String words) {
        body.add("");
        body.add("# " + words);
    }

    void blank() {
        body.add("");
    }

    void comment(String words) {
        body.add("# " + words);
    }

    void line(String line) {
        body.add(line);
        if (line.contains("unpack('")) {
            need(Helper.UNPACK);
        }
    }

    /** A call with each argument on a line of its own. */
    void call(String start, List<String> arguments) {
        line(start + "(");
        arguments.forEach(argument -> line("    " + argument + ","));
        line(")");
    }

    /** A text of several lines, as an argument. */
    static String block(List<String> lines) {
        return lines.size() == 1
                ? "'" + lines.getFirst() + "'"
                : "'''\n    " + String.join("\n    ", lines) + "\n    '''";
    }

    /**
     * The whole script.
     *
     * @param head docstring, imports and settings
     */
    String text(String head, long seed) {
        StringBuilder text = new StringBuilder(head);
        for (Helper helper : Helper.values()) {
            if (helpers.contains(helper)) {
                boolean function = helper != Helper.RNG;
                text.append(function ? "\n\n" : "\n");
                text.append(helper.code.replace("SEED", String.valueOf(seed)));
                text.append(function ? "\n" : "");
            }
        }
        return text.append(String.join("\n", body)).append("\n").toString();
    }
}
