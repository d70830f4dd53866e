package org.spikebook.lesson.content;

import org.spikebook.lesson.content.LessonParts.Part;
import org.spikebook.lesson.content.LessonParts.Prose;
import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.notebook.document.CellSettings;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a lesson at its cells: fenced blocks whose info string is a type and an id. Other fenced
 * blocks are part of the text, whatever stands in them.
 */
final class LessonCutter {

    /** The first words of info strings that make a fenced block of a lesson a cell. */
    static final Set<String> CELL_TYPES = CellSettings.types();

    private static final String FRONT = "---";

    /** As in CommonMark: up to three spaces, three or more of the same mark, the info string. */
    private static final Pattern FENCE = Pattern.compile("( {0,3})(`{3,}|~{3,})([^`]*)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String file;
    private final List<String> lines;
    private final List<Problem> problems;
    private final List<Part> parts = new ArrayList<>();
    private int proseFrom;

    LessonCutter(String file, String text, List<Problem> problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    LessonParts parts() {
        YamlPart frontMatter = frontMatter();
        int line = proseFrom;
        while (line < lines.size()) {
            Matcher fence = FENCE.matcher(lines.get(line));
            line = fence.matches() ? block(line, fence) : line + 1;
        }
        addProse(lines.size());
        return new LessonParts(frontMatter, parts);
    }

    /**
     * The first line of a block that is not text of a lesson: of a cell, or of one that is not
     * closed. A text has no front matter.
     */
    Optional<String> firstOfNoText() {
        int line = 0;
        while (line < lines.size()) {
            Matcher fence = FENCE.matcher(lines.get(line));
            int found = parts.size() + problems.size();
            int next = fence.matches() ? block(line, fence) : line + 1;
            if (parts.size() + problems.size() > found) {
                return Optional.of(lines.get(line));
            }
            line = next;
        }
        return Optional.empty();
    }

    private YamlPart frontMatter() {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FRONT)) {
            return new YamlPart(file, 1, "");
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals(FRONT)) {
            end++;
        }
        if (end == lines.size()) {
            add(0, "unclosedFrontMatter");
            end = 1;
        }
        proseFrom = Math.min(end + 1, lines.size());
        return new YamlPart(file, 2, join(1, end));
    }

    /** The line after the block that begins at a line. */
    private int block(int from, Matcher fence) {
        String[] info = fence.group(3).strip().split(" +");
        boolean cell = fence.group(1).isEmpty() && fence.group(2).startsWith("`");
        boolean known = CELL_TYPES.contains(info[0]);
        if (cell && info.length == 2 && (known || isWord(info[0]) && isWord(info[1]))) {
            return cell(from, fence.group(2), info[0], info[1]);
        }
        if (cell && known) {
            add(from, "cellWithoutId", info[0]);
        }
        return text(from, fence.group(2));
    }

    private int cell(int from, String fence, String type, String id) {
        addProse(from);
        int end = from + 1;
        while (end < lines.size() && !closes(lines.get(end), fence, 0)) {
            if (opensCell(lines.get(end))) {
                break;
            }
            end++;
        }
        boolean closed = end < lines.size() && closes(lines.get(end), fence, 0);
        if (closed) {
            parts.add(new CellBlock(type, id, new YamlPart(file, from + 2, join(from + 1, end))));
        } else {
            add(from, "unclosedCell", id);
        }
        proseFrom = closed ? end + 1 : end;
        return proseFrom;
    }

    private int text(int from, String fence) {
        for (int end = from + 1; end < lines.size(); end++) {
            if (closes(lines.get(end), fence, 3)) {
                return end + 1;
            }
        }
        add(from, "unclosedBlock");
        return lines.size();
    }

    private static boolean closes(String line, String fence, int mostSpaces) {
        Matcher matcher = FENCE.matcher(line);
        return matcher.matches()
                && matcher.group(1).length() <= mostSpaces
                && matcher.group(2).startsWith(fence)
                && matcher.group(3).isBlank();
    }

    /** YAML within a block scalar is indented, so this can only be the next cell. */
    private static boolean opensCell(String line) {
        Matcher matcher = FENCE.matcher(line);
        return matcher.matches()
                && matcher.group(1).isEmpty()
                && CELL_TYPES.contains(matcher.group(3).strip().split(" +")[0]);
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    private void addProse(int to) {
        int from = proseFrom;
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        String markdown = join(from, to).strip();
        if (!markdown.isEmpty()) {
            parts.add(new Prose(markdown, file, from + 1));
        }
    }

    private String join(int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }

    private void add(int line, String code, Object... args) {
        problems.add(Problem.of(LessonCutter.class, FilePlace.of(file, line + 1), code, args));
    }
}
