package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.simulator.text.Text;

/** What an edit came to. */
public sealed interface EditResult {

    /**
     * It was done.
     *
     * @param focus id of what should be selected now; empty to leave the selection
     */
    record Edited(Draft draft, CanvasLayout layout, String focus) implements EditResult {}

    /** It was refused, and why. */
    record Refused(Text reason) implements EditResult {}
}
