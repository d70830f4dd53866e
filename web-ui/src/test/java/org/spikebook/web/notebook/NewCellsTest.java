package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.springframework.util.JdkIdGenerator;

import java.util.List;
import java.util.Optional;

class NewCellsTest {

    private static final Notebook EMPTY = new Notebook("N", Optional.empty(), List.of());

    private final NewCells cells =
            new NewCells(new JdkIdGenerator(), DatasetCatalog.standard(), Laboratory.standard());

    /** What people add they can also duplicate. */
    @ParameterizedTest
    @EnumSource
    void kind_isAddedAndCopied(NewCells.Kind kind) {
        Cell made = cells.of(kind, EMPTY, 0);
        Cell copy = cells.copy(made);

        assertThat(NewCells.adds(made)).isTrue();
        assertThat(copy.type()).isEqualTo(made.type());
        assertThat(copy.id()).isNotEqualTo(made.id());
        assertThat(copy.content()).isEqualTo(made.content());
    }

    @Test
    void question_comesFromLessonsOnly() {
        Cell asked =
                new QuestionCell("q", "Q", new Question.Text(), false, "Why?", Optional.empty());

        assertThat(NewCells.adds(asked)).isFalse();
    }

    /** Without its file a copy would be of no chip. */
    @Test
    void chipOfOnesOwn_isCopiedWithItsFileAndItsLearner() {
        ChipCell own = new ChipCell("c", "C", "t", ChipCell.OWN, 100, "{\"a\": 1}", "readout");

        Cell copy = cells.copy(own);

        assertThat(copy.content()).isEqualTo(own.content());
        assertThat(copy.id()).isNotEqualTo(own.id());
    }
}
