package org.spikebook.web.notebook.ui.cell;

import com.vaadin.flow.component.Component;

import java.util.Optional;

/** Puts something above or below the cells of notebooks that another feature has to say there. */
public interface NotebookCompanion {

    /** What stands beside this notebook; empty for nothing. */
    Optional<Component> accompany(NotebookSession session);

    /** Whether it stands below the cells, where a reader who is done arrives. */
    default boolean isBelow() {
        return false;
    }
}
