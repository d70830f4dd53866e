package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/** Chooses the control for a parameter by its kind. */
public final class ParameterFields {

    private ParameterFields() {}

    /**
     * The field of a parameter.
     *
     * @param edited takes the new value; an empty one stands for the default
     */
    public static ParameterField of(
            Entry entry, boolean editable, SerializableConsumer<Optional<JsonNode>> edited) {
        ParameterField.Control control =
                switch (entry.info().kind()) {
                    case REAL, WHOLE ->
                            entry.info().drawable()
                                    ? new DrawnControl(entry, editable, edited)
                                    : new NumberControl(entry, editable, edited);
                    case CHOICE -> new ChoiceControl(entry, editable, edited);
                    case FLAG -> new FlagControl(entry, editable, edited);
                    case NAME -> new NameControl(entry, editable, edited);
                    case TEXT -> new TextControl(entry, editable, edited);
                    case SERIES -> new SeriesControl(entry, editable, edited);
                };
        return new ParameterField(entry, control, editable, edited);
    }
}
