package org.spikebook.web.notebook.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.NotebookStateRepository;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.springframework.stereotype.Component;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Each state that notebooks had and can go back to, and what was submitted or shown to a class. */
@Component
class NotebookStates {

    private static final Logger LOG = LoggerFactory.getLogger(NotebookStates.class);
    private static final int AT_A_TIME = 500;

    private final NotebookStateRepository states;
    private final ContentRepository contents;

    NotebookStates(NotebookStateRepository states, ContentRepository contents) {
        this.states = states;
        this.contents = contents;
    }

    /**
     * Shows them one after the other: of a large server there are too many to hold.
     *
     * @return how many cannot be read; the log names their notebooks
     */
    int forEach(Consumer<Notebook> action) {
        int unreadable = 0;
        List<String> hashes = states.after("", AT_A_TIME);
        while (!hashes.isEmpty()) {
            for (String hash : hashes) {
                unreadable += show(hash, action) ? 0 : 1;
            }
            hashes = states.after(hashes.getLast(), AT_A_TIME);
        }
        return unreadable;
    }

    /** False if it cannot be read. */
    private boolean show(String hash, Consumer<Notebook> action) {
        Optional<Notebook> state;
        try {
            state = read(hash);
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.warn("State {} of notebooks {}: {}", hash, states.notebooks(hash), e.getMessage());
            return false;
        }
        state.ifPresent(action);
        return true;
    }

    /** None if it was deleted meanwhile. */
    private Optional<Notebook> read(String hash) {
        return contents.find(hash)
                .map(content -> NotebookJson.read(content.text()).orThrow("its text"));
    }
}
