package org.spikebook.web.networklab.ui;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.networklab.edit.NetworkEditor;

/** What the parts of a network cell share: the models there are, and who edits and reads. */
record LabContext(ModelRegistry registry, NetworkEditor editor, NetworkReader reader) {

    static LabContext of(ModelRegistry registry) {
        return new LabContext(registry, new NetworkEditor(registry), new NetworkReader(registry));
    }
}
