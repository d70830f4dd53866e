package org.spikebook.web.networklab.ui;

import org.spikebook.network.ModelRegistry;
import org.spikebook.network.document.NetworkReader;
import org.spikebook.web.networklab.NetworkEditor;

/** What the parts of a network cell share: the models there are, and who edits and reads. */
record LabContext(ModelRegistry registry, NetworkEditor editor, NetworkReader reader) {

    static LabContext of(ModelRegistry registry) {
        return new LabContext(registry, new NetworkEditor(registry), new NetworkReader(registry));
    }
}
