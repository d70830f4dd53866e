package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.Standing;
import org.spikebook.web.classboard.TestBoards;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

@ViewPackages(packages = "org.spikebook.web.notebook.ui.cell")
class HelpListTest extends BrowserlessTest {

    private static final Instant NOW = TestBoards.NOW;

    private final List<BoardLine> hinted = new ArrayList<>();
    private Board board = TestBoards.at(NOW, List.of());
    private HelpList list;

    @BeforeEach
    void onAPage() {
        list = new HelpList(hinted::add, this::show);
        UI.getCurrent().add(list);
    }

    private void show() {
        list.show(board, new BoardWords(Words.of(HelpList.class), board.at()));
    }

    private void show(Board next) {
        board = next;
        show();
    }

    /** So many who are stuck; "Student 10" is idle since 10 minutes. */
    private static List<BoardLine> stuck(int students) {
        return IntStream.range(10, 10 + students)
                .mapToObj(k -> TestBoards.line("Student " + k, Standing.STUCK, 1, k))
                .toList();
    }

    private List<Button> hints() {
        return find(Button.class, list).withText("Send hint").all();
    }

    @Test
    void ofMany_thoseWhoWaitLongestAreShown_andAllOnDemand() {
        show(TestBoards.at(NOW, stuck(12)));
        assertThat(ShownTexts.of(list))
                .contains("Need help: 12")
                .containsSubsequence("Student 21", "Student 20", "Student 12")
                .doesNotContain("Student 11", "Student 10");

        test(find(Button.class, list).withText("Show all 12 who need help").single()).click();
        assertThat(ShownTexts.of(list))
                .containsSubsequence("Student 12", "Student 11", "Student 10");

        test(find(Button.class, list).withText("Show the first 10").single()).click();
        assertThat(ShownTexts.of(list)).doesNotContain("Student 10");
    }

    @Test
    void entry_staysWhatItIs_whileItsTimeChanges_andOthersComeAndGo() {
        show(TestBoards.at(NOW, stuck(2)));
        List<Button> before = hints();
        BoardLine next = TestBoards.line("Next", Standing.STUCK, 2, 6);

        show(TestBoards.at(NOW.plusSeconds(60), List.of(stuck(2).get(0), stuck(2).get(1), next)));

        assertThat(hints()).hasSize(3).startsWith(before.toArray(Button[]::new));
        assertThat(ShownTexts.of(list)).contains("step 2, 12 min", "No activity for 12 min");

        show(TestBoards.at(NOW.plusSeconds(60), List.of(stuck(2).get(0), next)));

        assertThat(hints()).hasSize(2).first().isSameAs(before.get(1));
        test(hints().getLast()).click();
        assertThat(hinted).containsExactly(next);
    }

    @Test
    void whereNoStudentIsStuck_itSaysWhoWouldBe() {
        show(TestBoards.at(NOW, stuck(1)));

        show(TestBoards.at(NOW, List.of()));

        assertThat(ShownTexts.of(list))
                .contains("Need help: 0")
                .anyMatch(text -> text.startsWith("No student is stuck: none has 3 failed checks"));
        assertThat(hints()).isEmpty();
    }
}
