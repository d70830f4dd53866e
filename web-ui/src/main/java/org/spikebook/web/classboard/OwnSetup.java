package org.spikebook.web.classboard;

import org.spikebook.db.notebook.NotebookId;

/**
 * A network of one's own that can be sent to a class.
 *
 * @param title of the notebook
 * @param cellTitle of the network; may be blank
 */
public record OwnSetup(NotebookId notebook, String title, String cellId, String cellTitle) {}
