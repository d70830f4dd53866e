package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.content.TextHeading;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of contents of a notebook. */
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

    private Contents() {}

    static List<Item> of(Notebook notebook) {
        List<Item> items = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            if (cell instanceof TextCell text) {
                headings(text, items);
            } else if (!cell.title().isEmpty()) {
                items.add(new Item(cell.title(), anchor(cell.id()), 2));
            }
        }
        return items;
    }

    /**
     * The entries that a search finds: headings and titles with the words, and cells whose text has
     * them, with the line in which they stand.
     *
     * @param words in any case; blank finds everything
     */
    static List<Item> find(Notebook notebook, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return of(notebook);
        }
        List<Item> found = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            List<Item> named =
                    of(new Notebook("", Optional.empty(), List.of(cell))).stream()
                            .filter(item -> has(item.title(), wanted))
                            .toList();
            found.addAll(named);
            if (named.isEmpty()) {
                markdown(cell)
                        .lines()
                        .filter(line -> has(line, wanted))
                        .findFirst()
                        .ifPresent(line -> found.add(new Item(cut(line), anchor(cell.id()), 2)));
            }
        }
        return found;
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

    private static String cut(String line) {
        String text = line.strip();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** The id of a cell's element on the page. */
    static String anchor(String cellId) {
        return "cell-" + cellId;
    }

    /** The n-th heading of a text is the n-th heading element of its HTML. */
    private static void headings(TextCell text, List<Item> items) {
        int n = 0;
        for (TextHeading heading : Markdown.headings(text.markdown())) {
            if (heading.level() <= SMALLEST_LEVEL) {
                String anchor = anchor(text.id()) + "-" + n++;
                items.add(new Item(heading.title(), anchor, Math.min(heading.level(), 2)));
            }
        }
    }
}
