package org.spikebook.web.notebook.checkpoint;

import org.spikebook.db.notebook.NamedRevisionRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.RevisionRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Names for states of the current visitor's notebooks. The states are those of the history. */
@Service
public class CheckpointService {

    /** Most names of a notebook. */
    static final int MOST = 100;

    /** Longest name. */
    public static final int LONGEST_NAME = 100;

    private final Authorization authorization;
    private final NamedRevisionRepository names;
    private final RevisionRepository revisions;
    private final Clock clock;

    CheckpointService(
            Authorization authorization,
            NamedRevisionRepository names,
            RevisionRepository revisions,
            Clock clock) {
        this.authorization = authorization;
        this.names = names;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The named states, the newest first. */
    @Transactional(readOnly = true)
    public List<Checkpoint> of(NotebookId id) {
        authorization.require(new UseNotebook(id));
        return names.of(id).stream()
                .map(row -> new Checkpoint(row.number(), row.name(), row.savedAt()))
                .toList();
    }

    /**
     * Names a state, in place of a name that it had.
     *
     * @return what is wrong with the name, or that there are too many
     * @throws ResourceNotFound if there is no such state
     */
    @Transactional
    public Optional<Problem> name(NotebookId id, long revision, String name) {
        authorization.require(new UseNotebook(id));
        if (revisions.find(id, revision).isEmpty()) {
            throw new ResourceNotFound();
        }
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            return problem("badName", LONGEST_NAME);
        }
        if (names.of(id).size() >= MOST) {
            return problem("tooMany", MOST);
        }
        names.put(id, revision, tidy, clock.instant());
        return Optional.empty();
    }

    /** Takes the name from a state; the state stays in the history. */
    @Transactional
    public void forget(NotebookId id, long revision) {
        authorization.require(new UseNotebook(id));
        names.delete(id, revision);
    }

    private static Optional<Problem> problem(String code, Object... args) {
        return Optional.of(Problem.of(CheckpointService.class, "/name", code, args));
    }
}
