package org.spikebook.lesson.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code lesson.md}, cut into its front matter and its parts.
 *
 * @param frontMatter the YAML between the first two lines {@code ---}; empty if there is none
 * @param parts texts and references to cells, in order
 */
record LessonParts(String frontMatter, List<Part> parts) {

    private static final Pattern CELL = Pattern.compile("```cell +([A-Za-z0-9_-]+) *");
    private static final String FENCE = "```";
    private static final String FRONT = "---";

    /** A piece of a lesson. */
    sealed interface Part {}

    /** Explanation. */
    record Prose(String markdown) implements Part {}

    /**
     * A fenced block {@code cell ID}: here the cell stands.
     *
     * @param title the block's first line
     * @param markdown the rest of it, which a task shows
     */
    record CellReference(String id, String title, String markdown) implements Part {}

    LessonParts {
        parts = List.copyOf(parts);
    }

    static LessonParts of(String lesson) {
        List<String> lines = lesson.lines().toList();
        int body = 0;
        String frontMatter = "";
        if (!lines.isEmpty() && lines.getFirst().strip().equals(FRONT)) {
            int end = indexOf(FRONT, lines, 1);
            frontMatter = String.join("\n", lines.subList(1, end));
            body = Math.min(end + 1, lines.size());
        }
        return new LessonParts(frontMatter, parts(lines.subList(body, lines.size())));
    }

    private static List<Part> parts(List<String> lines) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher cell = CELL.matcher(lines.get(i));
            if (cell.matches()) {
                addProse(lines.subList(from, i), parts);
                int end = indexOf(FENCE, lines, i + 1);
                parts.add(reference(cell.group(1), lines.subList(i + 1, end)));
                i = end;
                from = Math.min(end + 1, lines.size());
            }
        }
        addProse(lines.subList(from, lines.size()), parts);
        return parts;
    }

    private static CellReference reference(String id, List<String> lines) {
        String title = lines.isEmpty() ? "" : lines.getFirst().strip();
        String rest = lines.isEmpty() ? "" : join(lines.subList(1, lines.size()));
        return new CellReference(id, title, rest);
    }

    private static void addProse(List<String> lines, List<Part> parts) {
        String markdown = join(lines);
        if (!markdown.isEmpty()) {
            parts.add(new Prose(markdown));
        }
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    private static int indexOf(String wanted, List<String> lines, int from) {
        int i = from;
        while (i < lines.size() && !lines.get(i).strip().equals(wanted)) {
            i++;
        }
        return i;
    }
}
