package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.sample.FieldSheet;
import org.spikebook.web.traininglab.sample.ReceptiveFields;

import java.util.List;

/** Incoming weights as pictures, the neurons that speak for a class in a row. */
public final class FieldsPanel extends Div {

    /** More are not clearer, and do not fit a row. */
    private static final int IN_A_ROW = 16;

    /** On a phone a row of so many can still be seen; the other half goes below it. */
    private static final int TOGETHER = 8;

    private static final int WITHOUT_CLASS = 64;

    private final Words words = Words.of(FieldsPanel.class);

    public FieldsPanel(ReceptiveFields fields, List<String> classNames) {
        addClassName("sb-fields");
        add(
                new H4(words.of("fields.heading", fields.population())),
                new Remark(words.of("fields.meaning")));
        for (ReceptiveFields.Group group : fields.groups()) {
            if (group.label() < 0) {
                addRows(fields, group.neurons());
            } else {
                add(row(fields, classNames.get(group.label()), group.neurons()));
            }
        }
    }

    private void addRows(ReceptiveFields fields, List<Integer> neurons) {
        List<Integer> shown = neurons.subList(0, Math.min(WITHOUT_CLASS, neurons.size()));
        for (int from = 0; from < shown.size(); from += IN_A_ROW) {
            List<Integer> row = shown.subList(from, Math.min(from + IN_A_ROW, shown.size()));
            add(row(fields, String.valueOf(row.getFirst()), row));
        }
    }

    private Div row(ReceptiveFields fields, String name, List<Integer> neurons) {
        List<Integer> shown = neurons.subList(0, Math.min(IN_A_ROW, neurons.size()));
        Span label = new Span(name);
        label.addClassName("sb-class-name");
        Span count = new Span(Quantity.count(neurons.size(), words.locale()));
        count.addClassNames("sb-number", "sb-small", "sb-muted");
        Div row = new Div(label, count);
        row.addClassName("sb-field-row");
        if (!shown.isEmpty()) {
            row.add(pictures(fields, name, shown));
        }
        return row;
    }

    private Div pictures(ReceptiveFields fields, String name, List<Integer> shown) {
        Div pictures = new Div();
        pictures.addClassName("sb-field-sheets");
        pictures.getElement().setAttribute("role", "img");
        pictures.getElement()
                .setAttribute("aria-label", words.of("fields.row", name, shown.size()));
        for (int from = 0; from < shown.size(); from += TOGETHER) {
            List<Integer> half = shown.subList(from, Math.min(from + TOGETHER, shown.size()));
            Image image = new Image(FieldSheet.dataUrl(fields, half), "");
            image.addClassName("sb-field-sheet");
            image.getStyle().set("--fields", String.valueOf(half.size()));
            pictures.add(image);
        }
        return pictures;
    }
}
