package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.simulator.text.Text;

import java.util.Set;

/** An edited network, or why the edit was refused. */
public sealed interface EditResult {

    /**
     * It was done.
     *
     * @param selected keys of what should be selected now; empty to leave the selection
     */
    record Edited(Draft draft, CanvasLayout layout, Set<String> selected) implements EditResult {
        public Edited {
            selected = Set.copyOf(selected);
        }

        /** Selects one part, or leaves the selection if {@code focus} is empty. */
        Edited(Draft draft, CanvasLayout layout, String focus) {
            this(draft, layout, focus.isEmpty() ? Set.of() : Set.of(focus));
        }

        /** The key of the one part that should be selected now; empty if it is not one. */
        String focus() {
            return selected.size() == 1 ? selected.iterator().next() : "";
        }
    }

    /** It was refused, and why. */
    record Refused(Text reason) implements EditResult {}
}
