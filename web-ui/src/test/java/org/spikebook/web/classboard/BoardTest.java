package org.spikebook.web.classboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.web.classboard.TestBoards.line;

import org.junit.jupiter.api.Test;

import java.util.List;

/** In which order a board shows students. */
class BoardTest {

    /** In an order that is none of those that are requested. */
    private final Board board =
            TestBoards.at(
                    TestBoards.NOW,
                    List.of(
                            line("Ida", Standing.AWAY, 1, 40),
                            line("Hal", Standing.DONE, 3, 9),
                            line("Gil", Standing.WORKING, 2, 1),
                            line("Fay", Standing.WORKING, 1, 2),
                            line("Eve", Standing.WORKING, 1, 4),
                            line("Dan", Standing.NOT_STARTED, 0, 30),
                            line("Cy", Standing.STUCK, 0, 6),
                            line("Bo", Standing.STUCK, 2, 20),
                            line("Al", Standing.STUCK, 1, 6)));

    @Test
    void needHelp_namesThoseWhoAreStuck_longestFirst_andByName() {
        assertThat(board.needHelp()).extracting(BoardLine::name).containsExactly("Bo", "Al", "Cy");
    }

    @Test
    void others_areThoseWhoHaveNotStarted_atWorkByStep_done_andAway() {
        assertThat(board.others())
                .extracting(BoardLine::name)
                .containsExactly("Dan", "Eve", "Fay", "Gil", "Hal", "Ida");
    }

    @Test
    void at_namesTheStuckFirst_andThoseWhoAreAwayLast() {
        assertThat(board.at(1))
                .extracting(BoardLine::name)
                .containsExactly("Al", "Fay", "Eve", "Ida");
        assertThat(board.at(2)).extracting(BoardLine::name).containsExactly("Bo", "Gil");
    }

    @Test
    void count_isOfThoseWhoStandSo() {
        assertThat(board.count(Standing.STUCK)).isEqualTo(3);
        assertThat(board.count(Standing.AWAY)).isOne();
    }

    @Test
    void forTheClass_thoseWhoAreStuckAreAtWork() {
        Board seen = board.forTheClass();

        assertThat(seen.needHelp()).isEmpty();
        assertThat(seen.count(Standing.WORKING)).isEqualTo(6);
        assertThat(seen.count(Standing.AWAY)).isOne();
        assertThat(seen.lines()).hasSameSizeAs(board.lines());
    }
}
