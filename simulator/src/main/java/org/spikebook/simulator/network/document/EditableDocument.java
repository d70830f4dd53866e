package org.spikebook.simulator.network.document;

import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network document that is kept while its numbers change, so that its text need not be read for
 * each change. Not safe for use by several threads.
 */
public final class EditableDocument {

    /**
     * Another number for a place.
     *
     * @param path an RFC 6901 pointer as {@link DocumentNumber} takes it
     */
    public record Change(String path, double value) {}

    private final ObjectNode root;
    private final PartsRead parts = new PartsRead();

    /** To be read by one reader only. */
    EditableDocument(ObjectNode root) {
        this.root = root;
    }

    ObjectNode root() {
        return root;
    }

    /** Those that did not change since they were read. */
    PartsRead parts() {
        return parts;
    }

    /**
     * Puts numbers at places, all of them or none. Whether they may stand there, the reader says.
     *
     * @param problems added to, if a path leads nowhere
     * @return puts back what was there; empty if nothing was changed
     */
    public Optional<Runnable> put(List<Change> changes, List<Problem> problems) {
        List<Runnable> undos = new ArrayList<>();
        Runnable undo = () -> undos.reversed().forEach(Runnable::run);
        for (Change change : changes) {
            Optional<DocumentNumber> place = DocumentNumber.find(root, change.path(), problems);
            if (place.isEmpty()) {
                undo.run();
                return Optional.empty();
            }
            undos.add(put(place.get(), change.value()));
        }
        return Optional.of(undo);
    }

    private Runnable put(DocumentNumber place, double value) {
        Runnable undo = place.put(value);
        parts.forget(place.part());
        return () -> {
            undo.run();
            parts.forget(place.part());
        };
    }

    /** The document as it is now. */
    public String text() {
        return root.toString();
    }
}
