package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several writers together: tabs of one visitor, and a class of thirty. */
@WebTest
class ConcurrentSavesTest {

    private static final String LESSON = "01-from-spike-to-silicon";

    @Autowired NotebookService service;
    @Autowired TestVisitors visitors;

    @Test
    void tabs_savingTogetherOnTheSameRevision_loseNothing() throws Exception {
        VisitorId visitor = visitors.asNewGuest();
        OpenNotebook opened = service.createFromLesson(LESSON);

        List<SaveResult> results =
                together(
                        8,
                        tab -> {
                            visitors.as(visitor);
                            return service.save(
                                    opened.id(), 1, opened.notebook().withTitle("tab " + tab));
                        });

        assertThat(results).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(SaveResult.ConflictCopy.class::isInstance).hasSize(7);
        visitors.as(visitor);
        Set<String> kept = new HashSet<>();
        for (NotebookSummary notebook : service.mine()) {
            kept.add(notebook.title().replace(" (conflict copy)", ""));
        }
        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 8).mapToObj(tab -> "tab " + tab).toList());
    }

    @Test
    void class_of30_eachSaving20Times_keepsEveryState() throws Exception {
        List<Integer> revisions =
                together(
                        30,
                        student -> {
                            visitors.asNewGuest();
                            OpenNotebook opened = service.createFromLesson(LESSON);
                            save20Times(opened);
                            return states(opened.id());
                        });

        assertThat(revisions).hasSize(30).containsOnly(21);
    }

    private int states(NotebookId id) {
        HistoryPage page = service.history(id);
        int states = page.entries().size();
        while (!page.isLast()) {
            page = service.historyBefore(id, page.entries().getLast().revision());
            states += page.entries().size();
        }
        return states;
    }

    private void save20Times(OpenNotebook opened) {
        NotebookId id = opened.id();
        long base = opened.revision();
        for (int i = 1; i <= 20; i++) {
            SaveResult result = service.save(id, base, opened.notebook().withTitle("edit " + i));
            base = ((SaveResult.Saved) result).revision();
        }
    }

    private interface Writer<T> {
        T write(int number);
    }

    private static <T> List<T> together(int writers, Writer<T> writer) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<T>> results =
                    IntStream.range(0, writers)
                            .mapToObj(number ->
                                    threads.submit(
                                            (Callable<T>)
                                                    () -> {
                                                        start.await();
                                                        return writer.write(number);
                                                    }))
                            .toList();
            start.countDown();
            List<T> all = new java.util.ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        }
    }
}
