package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.Authorization;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.function.Supplier;

/** What a save reads of the state before, counted. */
@WebTest
class LockedSavesTest {

    @Autowired Authorization authorization;
    @Autowired NotebookRepository notebooks;
    @Autowired RevisionTree tree;
    @Autowired NotebookHistory history;
    @Autowired NotebookRules rules;
    @Autowired NotebookMaker maker;
    @Autowired HiddenSteps hidden;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestVisitors visitors;

    private RevisionTree counted;
    private NotebookService service;

    @BeforeEach
    void serviceWhoseReadingIsCounted() {
        counted = spy(tree);
        service =
                new NotebookService(
                        authorization,
                        notebooks,
                        counted,
                        history,
                        rules,
                        maker,
                        new LockedCells(),
                        hidden,
                        clock);
        visitors.asNewGuest();
    }

    @Test
    void savesOfALessonWithLocks_readTheStateBeforeOnce() {
        OpenNotebook opened = together(() -> service.createFromLesson("membrane"));
        clearInvocations(counted);

        for (int revision = 1; revision <= 5; revision++) {
            save(opened, revision);
        }

        verify(counted, times(1)).notebook(any());
    }

    private void save(OpenNotebook opened, int revision) {
        SaveResult result =
                together(() ->
                        service.save(
                                opened.id(),
                                revision,
                                opened.notebook().withTitle("Membrane " + revision)));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private <T> T together(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
