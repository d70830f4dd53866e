package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.Test;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.BoardStep;
import org.spikebook.web.classboard.Standing;
import org.spikebook.web.classboard.TestBoards;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ViewPackages(packages = "org.spikebook.web.notebook.ui.cell")
class StepPlotTest extends BrowserlessTest {

    @Test
    void smallClass_isAMarkForEachStudent() {
        StepPlot plot = shown(20, 40);

        assertThat(find(StandingMark.class, plot).all()).hasSize(60);
    }

    @Test
    void largeClass_isABarForEachStandingAtAStep_withItsNumber() {
        StepPlot plot = shown(100, 200);

        assertThat(find(StandingMark.class, plot).all()).hasSize(2);
        assertThat(ShownTexts.of(plot))
                .contains("100", "200", "Step 2, Training: 100 stuck, 200 working")
                .contains("Step 1, Network: no students");
        assertThat(plot.getElement().getChild(1).getChild(0).getChild(1).getStyle().get("--share"))
                .isEqualTo(String.valueOf(200 / 300.0));
    }

    @Test
    void manySteps_haveNumbersOnly_andTheirTitlesInAList() {
        Board few = ofSteps(StepPlot.MOST_TITLED);
        Board many = ofSteps(15);

        assertThat(new StepPlot(few, words(few)).hasClassName("sb-step-numbers")).isFalse();
        StepPlot plot = new StepPlot(many, words(many));
        assertThat(plot.hasClassName("sb-step-numbers")).isTrue();
        assertThat(plot.getElement().getChild(14).getChild(1).getAttribute("title"))
                .isEqualTo("Title 15");
        assertThat(ShownTexts.of(new StepTitles(many, words(many))))
                .hasSize(30)
                .startsWith("1", "Title 1")
                .endsWith("15", "Title 15");
    }

    private static Board ofSteps(int count) {
        Board board = TestBoards.at(TestBoards.NOW, List.of());
        return new Board(
                board.course(),
                board.assignment(),
                IntStream.rangeClosed(1, count)
                        .mapToObj(k -> new BoardStep("step-" + k, "Title " + k, false))
                        .toList(),
                board.lines(),
                board.paused(),
                board.at());
    }

    private static StepPlot shown(int stuck, int working) {
        Board board =
                TestBoards.at(
                        TestBoards.NOW,
                        Stream.concat(
                                        lines(Standing.STUCK, stuck),
                                        lines(Standing.WORKING, working))
                                .toList());
        BoardWords words = words(board);
        StepPlot plot = new StepPlot(board, words);
        UI.getCurrent().add(plot);
        plot.show(board, words);
        return plot;
    }

    private static BoardWords words(Board board) {
        return new BoardWords(Words.of(StepPlot.class), board.at());
    }

    private static Stream<BoardLine> lines(Standing standing, int students) {
        return IntStream.range(0, students)
                .mapToObj(k -> TestBoards.line(standing + " " + k, standing, 1, 1));
    }
}
