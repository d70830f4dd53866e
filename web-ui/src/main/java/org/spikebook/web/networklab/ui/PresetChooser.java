package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.edit.Presets;

/** Sets a model to one of its published settings, and names the one it is set to. */
class PresetChooser extends Select<Preset> {

    private final String pointer;
    private final Component component;

    PresetChooser(
            String pointer, Component component, NetworkWorkspace workspace, boolean editable) {
        Words words = Words.of(PresetChooser.class);
        this.pointer = pointer;
        this.component = component;
        setLabel(words.of("inspector.preset"));
        setPlaceholder(words.of("inspector.ownValues"));
        setItems(component.presets());
        setItemLabelGenerator(preset -> words.of(component.presetName(preset)));
        addThemeVariants(SelectVariant.LUMO_SMALL);
        setReadOnly(!editable);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                workspace.apply(new NetworkEdit.UsePreset(pointer, component, change.getValue()));
            }
        });
    }

    /** Names the setting that the document has; nothing if it is none of these. */
    void show(Draft draft) {
        setValue(Presets.of(draft, pointer, component).orElse(null));
    }
}
