package org.spikebook.web.priority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.concurrent.Callable;

/** On which threads jobs do what pages may wait for. */
@WebTest
@Import({PagePriorityTest.Rows.class, PagePriorityTest.Service.class})
class PagePriorityTest {

    @Autowired Rows rows;
    @Autowired Service service;
    @Autowired DatasetCatalog data;

    @TestComponent
    @Repository
    static class Rows {
        Thread statement() {
            return Thread.currentThread();
        }
    }

    @TestComponent
    static class Service {
        private final Rows rows;

        Service(Rows rows) {
            this.rows = rows;
        }

        @Transactional
        boolean statementIsInTheTransaction() {
            return TransactionSynchronizationManager.isActualTransactionActive()
                    && rows.statement() == Thread.currentThread();
        }

        @Transactional
        int transaction() {
            return Thread.currentThread().getPriority();
        }

        int neither() {
            return Thread.currentThread().getPriority();
        }
    }

    private static <T> T low(Callable<T> work) throws Exception {
        return ThreadPriorities.lowered(ThreadPriorities.WORK, "low", work);
    }

    @Test
    void statementsAndTransactions_ofAJob_haveThePriorityOfPages() throws Exception {
        assertThat(low(() -> rows.statement().getPriority())).isEqualTo(ThreadPriorities.PAGES);
        assertThat(low(() -> service.transaction())).isEqualTo(ThreadPriorities.PAGES);
        assertThat(low(() -> service.neither())).isEqualTo(ThreadPriorities.WORK);
    }

    @Test
    void statement_withinATransaction_isOnItsThread() throws Exception {
        assertThat(low(() -> service.statementIsInTheTransaction())).isTrue();
        assertThat(service.statementIsInTheTransaction()).isTrue();
    }

    @Test
    void statement_ofAPage_isOnItsThread() {
        assertThat(rows.statement()).isSameAs(Thread.currentThread());
    }

    /** A page that wants the same set waits for the thread that reads it. */
    @Test
    void data_areReadAtThePriorityOfPages() throws Exception {
        DatasetCatalog probed =
                data.with(
                        data.info("xor").orElseThrow(),
                        () -> {
                            assertThat(Thread.currentThread().getPriority())
                                    .isEqualTo(ThreadPriorities.PAGES);
                            return data.dataset("xor").orElseThrow();
                        });

        assertThat(low(() -> probed.dataset("xor"))).isPresent();
    }
}
