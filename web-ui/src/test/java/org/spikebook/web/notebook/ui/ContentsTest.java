package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ContentsTest {

    private final List<String> read = new ArrayList<>();
    private final Contents contents =
            new Contents(markdown -> {
                read.add(markdown);
                return Markdown.headings(markdown);
            });

    @Test
    void headingsAndTitledCells_areListed_codeIsNot() {
        Notebook notebook =
                new Notebook(
                        "N",
                        Optional.empty(),
                        List.of(
                                new TextCell(
                                        "a",
                                        "# Part *one*\n"
                                                + "text\n"
                                                + "```\n"
                                                + "# no heading\n"
                                                + "```\n"
                                                + "## Detail\n"
                                                + "#no"),
                                new NetworkCell("n", "Noise", "{}", CanvasLayout.EMPTY),
                                new NetworkCell("m", "", "{}", CanvasLayout.EMPTY)));
        assertThat(contents.of(notebook))
                .containsExactly(
                        new Contents.Item("Part one", "cell-a-0", 1),
                        new Contents.Item("Detail", "cell-a-1", 2),
                        new Contents.Item("Noise", "cell-n", 2));
    }

    @Test
    void headings_areThoseOfTheShownText() {
        String markdown = "Under\nlined\n===\n#### small\n## Rate $r_1$ of `exc` ##\n> # Quoted";

        assertThat(contents.of(textOf(markdown)))
                .containsExactly(
                        new Contents.Item("Under lined", "cell-a-0", 1),
                        new Contents.Item("Rate r_1 of exc", "cell-a-1", 2),
                        new Contents.Item("Quoted", "cell-a-2", 1));
    }

    @Test
    void search_findsHeadings_titles_andLinesOfTexts_inAnyCase() {
        Notebook notebook =
                new Notebook(
                        "N",
                        Optional.empty(),
                        List.of(
                                new TextCell("a", "# Noise\n\ntext\n\nThe threshold is crossed."),
                                new NetworkCell("n", "A noisy net", "{}", CanvasLayout.EMPTY)));

        assertThat(contents.find(notebook, " NOIS"))
                .containsExactly(
                        new Contents.Item("Noise", "cell-a-0", 1),
                        new Contents.Item("A noisy net", "cell-n", 2));
        assertThat(contents.find(notebook, "Threshold"))
                .containsExactly(new Contents.Item("The threshold is crossed.", "cell-a", 2));
        assertThat(contents.find(notebook, "absent")).isEmpty();
        assertThat(contents.find(notebook, " ")).isEqualTo(contents.of(notebook));
    }

    @Test
    void search_showsTheWordsThatItFound_withoutMarks() {
        String line =
                "- The *rheobase* is $R$, " + "and so on, ".repeat(10) + "until it **fires**.";

        assertThat(contents.find(textOf(line), "rheobase"))
                .extracting(Contents.Item::title)
                .allMatch(
                        title -> title.startsWith("The rheobase is R, and") && title.endsWith("…"));
        assertThat(contents.find(textOf(line), "FIRES"))
                .extracting(Contents.Item::title)
                .allMatch(title -> title.startsWith("…") && title.endsWith("until it fires."))
                .hasSize(1);
    }

    @Test
    void edit_readsTheTextThatItChanged_alone() {
        List<Cell> cells = new ArrayList<>();
        for (int k = 0; k < Notebook.MAX_CELLS; k++) {
            cells.add(new TextCell("text-" + k, "# Part " + k));
        }
        Notebook before = new Notebook("N", Optional.empty(), cells);
        contents.of(before);
        read.clear();

        Notebook after = before.withCell(new TextCell("text-7", "# Another"));

        assertThat(contents.of(after)).hasSize(Notebook.MAX_CELLS);
        assertThat(read).containsExactly("# Another");
        assertThat(contents.find(after, "part 9")).hasSize(11);
        assertThat(read).hasSize(1);
    }

    /** Minutes, if the time grew with the square of the length. */
    @Test
    @Timeout(60)
    void headingOfManyBlanks_isRead() {
        String title = "a" + " ".repeat(200_000) + "x";

        assertThat(contents.of(textOf("# " + title)))
                .extracting(Contents.Item::title)
                .containsExactly(title);
    }

    private static Notebook textOf(String markdown) {
        return new Notebook("N", Optional.empty(), List.of(new TextCell("a", markdown)));
    }
}
