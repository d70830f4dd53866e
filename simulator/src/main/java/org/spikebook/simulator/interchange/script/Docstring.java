package org.spikebook.simulator.interchange.script;

import java.util.ArrayList;
import java.util.List;

/** The docstring of a script: what it is, and what is different there. */
public final class Docstring {

    private static final int WIDTH = 100;

    private Docstring() {}

    /**
     * The docstring, with its quotes and a line's end.
     *
     * @param name of the network
     * @param about who wrote it for what
     */
    public static String of(String name, String about, ScriptProblems problems) {
        StringBuilder text = new StringBuilder("\"\"\"");
        text.append(title(name)).append("\n\n");
        wrap(text, "", about);
        List<String> sentences = problems.sentences();
        if (!sentences.isEmpty()) {
            text.append("\nDifferent from Spikebook:\n");
            sentences.forEach(sentence -> wrap(text, "- ", sentence));
        }
        return text.append("\"\"\"\n").toString();
    }

    /** The name, without what would end a text of Python. */
    private static String title(String network) {
        String name =
                network.replace("\\", "/").replace("\"", "'").replaceAll("\\p{Cntrl}", " ").strip();
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
