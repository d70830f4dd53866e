package org.spikebook.web.crash.node;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A student who types a title, each change saved, now on one node and now on another, as a proxy
 * leads a browser. Remembers what was acknowledged. Used by one thread at a time.
 */
final class Typist {

    private final VisitorId student;
    private final NotebookId notebook;
    private final Map<Long, String> acknowledged = new ConcurrentSkipListMap<>();
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

    private OpenNotebook open(ConfigurableApplicationContext node) {
        node.getBean(TestVisitors.class).as(student);
        return node.getBean(NotebookService.class).open(notebook);
    }

    private long save(ConfigurableApplicationContext node, OpenNotebook open, long revision) {
        typed++;
        String title = "Title " + typed;
        SaveResult result =
                node.getBean(NotebookService.class)
                        .save(notebook, revision, open.notebook().withTitle(title));
        if (result instanceof SaveResult.Saved(long next, _)) {
            acknowledged.put(next, title);
            return next;
        }
        throw new AssertionError("not saved: " + result);
    }

    /** What was acknowledged and is not in the history of the notebook. */
    List<String> lost(ConfigurableApplicationContext node) {
        open(node);
        List<String> lost = new ArrayList<>();
        acknowledged.forEach((revision, title) -> {
            if (!title.equals(titleAt(node, revision))) {
                lost.add(title);
            }
        });
        return lost;
    }

    private String titleAt(ConfigurableApplicationContext node, long revision) {
        return node.getBean(NotebookService.class).goTo(notebook, revision).notebook().title();
    }
}
