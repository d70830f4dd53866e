package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.BrianProblems;
import org.spikebook.simulator.interchange.brian.neuron.Python;
import org.spikebook.simulator.network.NetworkModel;

import java.util.ArrayList;
import java.util.List;

/** The head of a script: what it is, what is different, imports and settings. */
final class ScriptHeader {

    private static final int WIDTH = 100;

    private final NetworkModel network;
    private final boolean packed;
    private final BrianProblems problems;

    /**
     * @param packed whether the script holds packed lists
     */
    ScriptHeader(NetworkModel network, boolean packed, BrianProblems problems) {
        this.network = network;
        this.packed = packed;
        this.problems = problems;
    }

    String text() {
        StringBuilder text = new StringBuilder("\"\"\"");
        text.append(title()).append("\n\n");
        wrap(
                text,
                "",
                "Written by Spikebook for Brian 2; it was not run. Its random numbers are not those"
                        + " of Spikebook. A spike that Spikebook stamps t has the time t - dt here.");
        List<String> sentences = problems.sentences();
        if (!sentences.isEmpty()) {
            text.append("\nDifferent from Spikebook:\n");
            sentences.forEach(sentence -> wrap(text, "- ", sentence));
        }
        return text.append("\"\"\"\n")
                .append(packed ? "import base64\nimport zlib\n\n" : "")
                .append(
                        """
                        import numpy as np
                        from brian2 import *

                        """)
                .append("seed(" + network.run().seed() % 4_294_967_296L + ")\n")
                .append("defaultclock.dt = " + Python.quantity(network.run().dtMs(), "ms") + "\n")
                .toString();
    }

    /** The name, without what would end a text of Python. */
    private String title() {
        String name =
                network.name()
                        .replace("\\", "/")
                        .replace("\"", "'")
                        .replaceAll("\\p{Cntrl}", " ")
                        .strip();
        return name.isEmpty() ? "A network" : name;
    }

    private static void wrap(StringBuilder text, String mark, String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(mark);
        for (String word : sentence.replace("\\", "/").replace("\"", "'").split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(mark.length()));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        text.append(String.join("\n", lines)).append("\n");
    }
}
