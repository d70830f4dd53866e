package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.StatementCount;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.JobTest;
import org.springframework.beans.factory.annotation.Autowired;

@JobTest
class NotebookHistoryTest {

    @Autowired NotebookService service;
    @Autowired TestVisitors visitors;

    @Test
    void history_isToldPageByPage_eachStateOnce() {
        NotebookId id = notebookOf(45);

        HistoryPage newest = service.history(id);
        HistoryPage middle = service.historyBefore(id, 26);
        HistoryPage oldest = service.historyBefore(id, 6);

        assertThat(newest.entries())
                .hasSize(20)
                .allSatisfy(entry -> assertThat(entry.changes()).hasSize(1));
        assertThat(newest.entries().getFirst().shown()).isTrue();
        assertThat(newest.entries().getLast().revision()).isEqualTo(26);
        assertThat(middle.entries().getLast().revision()).isEqualTo(6);
        assertThat(middle.isLast()).isFalse();
        assertThat(oldest.entries())
                .extracting(HistoryEntry::revision)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(oldest.isLast()).isTrue();
    }

    @Test
    void history_ofAPageOfStates_hasNoOther() {
        assertThat(service.history(notebookOf(20)).isLast()).isTrue();
    }

    @Test
    void history_ofMoreStates_readsNoMoreOfThem() throws Exception {
        NotebookId few = notebookOf(22);
        int ofFew = StatementCount.of(() -> service.history(few));
        NotebookId many = notebookOf(60);
        int ofMany = StatementCount.of(() -> service.history(many));

        assertThat(ofMany).isEqualTo(ofFew);
    }

    private NotebookId notebookOf(int states) {
        visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson("01-from-spike-to-silicon");
        for (int state = 2; state <= states; state++) {
            service.save(opened.id(), state - 1, opened.notebook().withTitle("state " + state));
        }
        return opened.id();
    }
}
