package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/**
 * A text of several lines, such as equations, in a window of its own: lines are longer than a form
 * is wide. It stays while the form behind it gets other fields for what was written.
 */
public final class LargeEditor extends Dialog {

    private final ParameterField field;
    private final Span finding = new Span();

    public LargeEditor(Entry entry, SerializableConsumer<Optional<JsonNode>> edited) {
        Words words = Words.of(LargeEditor.class);
        field = ParameterFields.of(entry, true, edited);
        // a tooltip would take the Escape that is to close the window
        field.explainBelow();
        addClassName("sb-large-editor");
        setHeaderTitle(ParameterField.label(words, entry));
        setResizable(true);
        setDraggable(true);
        setWidth("min(64rem, 96vw)");
        finding.getElement().setAttribute("role", "status");
        Button check =
                new Button(
                        words.of("large.check"),
                        click -> finding.setText(field.isWrong() ? "" : words.of("large.good")));
        Button done = new Button(words.of("large.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(field);
        getFooter().add(finding, check, done);
    }

    /** Shows the text in the document and what is wrong with it. */
    public void show(Draft draft, List<Problem> problems) {
        field.show(draft, problems);
        finding.setText("");
    }
}
