package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.content.TextHeading;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The table of contents of a notebook. Each text is read once, as long as it stays as it is. Lives
 * on the UI thread of its page.
 */
final class Contents {

    /**
     * One entry.
     *
     * @param anchor id of the element on the page
     * @param level 1 for the headings of parts, 2 for what is in them
     */
    record Item(String title, String anchor, int level) {}

    /** Smaller headings are left out; so the page's elements are counted as well. */
    private static final int SMALLEST_LEVEL = 3;

    /** Characters of a line that a search found. */
    private static final int MOST_SHOWN = 80;

    private final Function<String, List<TextHeading>> reader;
    private Map<String, List<TextHeading>> known = Map.of();

    /**
     * @param reader finds the headings of a Markdown text
     */
    Contents(Function<String, List<TextHeading>> reader) {
        this.reader = reader;
    }

    List<Item> of(Notebook notebook) {
        return find(notebook, "");
    }

    /**
     * The entries that a search finds: headings and titles with the words, and cells whose text has
     * them, with the line in which they stand.
     *
     * @param words in any case; blank finds everything
     */
    List<Item> find(Notebook notebook, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Map<String, List<TextHeading>> before = known;
        Map<String, List<TextHeading>> now = new HashMap<>();
        List<Item> found = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            if (cell instanceof TextCell text) {
                now.computeIfAbsent(
                        text.markdown(),
                        markdown ->
                                Objects.requireNonNullElseGet(
                                        before.get(markdown), () -> reader.apply(markdown)));
            }
            List<Item> named =
                    items(cell, now).stream().filter(item -> has(item.title(), wanted)).toList();
            found.addAll(named);
            if (named.isEmpty() && !wanted.isEmpty()) {
                markdown(cell)
                        .lines()
                        .filter(line -> has(line, wanted))
                        .findFirst()
                        .map(line -> new Item(excerpt(line, wanted), anchor(cell.id()), 2))
                        .ifPresent(found::add);
            }
        }
        known = now;
        return found;
    }

    private static List<Item> items(Cell cell, Map<String, List<TextHeading>> headings) {
        if (cell instanceof TextCell text) {
            return headings(text.id(), headings.getOrDefault(text.markdown(), List.of()));
        }
        return cell.title().isEmpty()
                ? List.of()
                : List.of(new Item(cell.title(), anchor(cell.id()), 2));
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String markdown(Cell cell) {
        return switch (cell) {
            case TextCell text -> text.markdown();
            case TaskCell task -> task.markdown();
            case QuestionCell question -> question.markdown();
            default -> "";
        };
    }

    /** Some words of a line, without marks, with those that were searched. */
    private static String excerpt(String line, String wanted) {
        String text = Markdown.words(line).strip();
        int at = text.toLowerCase(Locale.ROOT).indexOf(wanted);
        boolean isNearTheStart = at + wanted.length() <= MOST_SHOWN;
        int from = isNearTheStart ? 0 : text.lastIndexOf(' ', at - MOST_SHOWN / 2) + 1;
        int to = Math.min(text.length(), from + MOST_SHOWN);
        return (from == 0 ? "" : "…") + text.substring(from, to) + (to == text.length() ? "" : "…");
    }

    /** The id of a cell's element on the page. */
    static String anchor(String cellId) {
        return "cell-" + cellId;
    }

    /** The n-th heading of a text is the n-th heading element of its HTML. */
    private static List<Item> headings(String cellId, List<TextHeading> headings) {
        List<Item> items = new ArrayList<>();
        for (TextHeading heading : headings) {
            if (heading.level() <= SMALLEST_LEVEL) {
                String anchor = anchor(cellId) + "-" + items.size();
                items.add(new Item(heading.title(), anchor, Math.min(heading.level(), 2)));
            }
        }
        return items;
    }
}
