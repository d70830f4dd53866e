package org.spikebook.web.crash.node;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * A student who types a title, each change saved, now on one node and now on another, as a proxy
 * leads a browser. Remembers what was acknowledged. Used by one thread at a time.
 */
final class Typist {

    private final VisitorId student;
    private final NotebookId notebook;
    private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();
    private int typed;

    Typist(VisitorId student, NotebookId notebook) {
        this.student = student;
        this.notebook = notebook;
    }

    /** How many edits were acknowledged so far. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** Opens the notebook on a node, and types so many changes there. */
    void type(ConfigurableApplicationContext node, int changes) {
        OpenNotebook open = open(node);
        long revision = open.revision();
        for (int change = 0; change < changes; change++) {
            revision = save(node, open, revision);
        }
    }

    /** Types on a node until that has ended, and so acknowledges nothing any more. */
    void typeUntilTheEnd(ConfigurableApplicationContext node) {
        OpenNotebook open = open(node);
        long revision = open.revision();
        while (true) {
            try {
                revision = save(node, open, revision);
            } catch (RuntimeException ended) {
                return;
            }
        }
    }

    /** What is shown is what was acknowledged last, or what was under way when a node ended. */
    private OpenNotebook open(ConfigurableApplicationContext node) {
        node.getBean(TestVisitors.class).as(student);
        OpenNotebook open = node.getBean(NotebookService.class).open(notebook);
        if (!acknowledged.isEmpty() && open.revision() < acknowledged.last()) {
            throw new AssertionError(
                    "revision " + open.revision() + " is shown after " + acknowledged.last());
        }
        return open;
    }

    private long save(ConfigurableApplicationContext node, OpenNotebook open, long revision) {
        typed++;
        SaveResult result =
                node.getBean(NotebookService.class)
                        .save(notebook, revision, open.notebook().withTitle("Title " + typed));
        if (result instanceof SaveResult.Saved(long next, _)) {
            acknowledged.add(next);
            return next;
        }
        throw new AssertionError("not saved: " + result);
    }

    /** Which acknowledged edits the history does not have. */
    Set<Long> lost(JdbcClient rows) {
        Set<Long> lost = new TreeSet<>(acknowledged);
        rows.sql("select number from revision where notebook_id = ?")
                .param(notebook.value())
                .query(Long.class)
                .list()
                .forEach(lost::remove);
        return lost;
    }
}
