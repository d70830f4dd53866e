package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One parameter of several parts: shows that of the first, and says where the others differ. */
public final class SharedField extends Div {

    private static final int MOST_VALUES = 4;

    private final Words words = Words.of(SharedField.class);
    private final List<String> pointers;
    private final ParameterField field;
    private final Span differing = new Span();

    /**
     * @param entry the parameter of the first part
     * @param pointers where it stands in each part
     * @param edited takes the value for all
     */
    public SharedField(
            Entry entry,
            List<String> pointers,
            boolean editable,
            SerializableConsumer<Optional<JsonNode>> edited) {
        this.pointers = List.copyOf(pointers);
        this.field = ParameterFields.of(entry, editable, edited);
        differing.addClassName("sb-parameter-differing");
        add(field, differing);
    }

    /** Says what a lesson locked in one of the parts. */
    public void lock(String reason) {
        field.lock(reason);
    }

    /** Shows the values in the document and what is wrong with the first. */
    public void show(Draft draft, List<Problem> problems) {
        field.show(draft, problems);
        List<String> values = pointers.stream().map(each -> value(draft, each)).distinct().toList();
        boolean differ = values.size() > 1;
        differing.setVisible(differ);
        differing.setText(
                differ
                        ? words.of(
                                values.size() > MOST_VALUES ? "shared.many" : "shared.differing",
                                values.stream()
                                        .limit(MOST_VALUES)
                                        .collect(Collectors.joining("; ")))
                        : "");
    }

    private String value(Draft draft, String pointer) {
        return draft.at(pointer)
                .map(value -> value.isString() ? value.stringValue() : value.toString())
                .orElseGet(() -> words.of("shared.default"));
    }
}
