package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.Test;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.Standing;
import org.spikebook.web.classboard.TestBoards;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.Words;

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

    private static StepPlot shown(int stuck, int working) {
        Board board =
                TestBoards.at(
                        TestBoards.NOW,
                        Stream.concat(
                                        lines(Standing.STUCK, stuck),
                                        lines(Standing.WORKING, working))
                                .toList());
        BoardWords words = new BoardWords(Words.of(StepPlot.class), board.at());
        StepPlot plot = new StepPlot(board, words);
        UI.getCurrent().add(plot);
        plot.show(board, words);
        return plot;
    }

    private static Stream<BoardLine> lines(Standing standing, int students) {
        return IntStream.range(0, students)
                .mapToObj(k -> TestBoards.line(standing + " " + k, standing, 1, 1));
    }
}
