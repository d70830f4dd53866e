package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.SignedFigure;
import org.spikebook.web.plot.ui.FigureLinks;
import org.spikebook.web.traininglab.sample.FieldRows;
import org.spikebook.web.traininglab.sample.FieldSheet;
import org.spikebook.web.traininglab.sample.ReceptiveFields;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Incoming weights as pictures, the neurons that speak for a class in a row. */
public final class FieldsPanel extends Div {

    /** More are not clearer, and do not fit a row. */
    private static final int IN_A_ROW = 16;

    /** On a phone a row of so many can still be seen; the other half goes below it. */
    private static final int TOGETHER = 8;

    private static final int WITHOUT_CLASS = 64;
    private static final int FILE_WIDTH = 720;

    private final Words words = Words.of(FieldsPanel.class);

    public FieldsPanel(ReceptiveFields fields, List<String> classNames) {
        addClassName("sb-fields");
        add(
                new H4(words.of("fields.heading", fields.population())),
                new Remark(words.of("fields.meaning")));
        List<FieldRows.Row> shown = new ArrayList<>();
        for (ReceptiveFields.Group group : fields.groups()) {
            if (group.label() < 0) {
                addRows(fields, group.neurons(), shown);
            } else {
                addRow(fields, classNames.get(group.label()), group.neurons(), shown);
            }
        }
        add(downloads(new FieldRows(fields, shown)));
    }

    private void addRows(ReceptiveFields fields, List<Integer> all, List<FieldRows.Row> shownRows) {
        List<Integer> shown = all.subList(0, Math.min(WITHOUT_CLASS, all.size()));
        for (int from = 0; from < shown.size(); from += IN_A_ROW) {
            List<Integer> row = shown.subList(from, Math.min(from + IN_A_ROW, shown.size()));
            addRow(fields, String.valueOf(row.getFirst()), row, shownRows);
        }
    }

    private void addRow(
            ReceptiveFields fields,
            String name,
            List<Integer> neurons,
            List<FieldRows.Row> shownRows) {
        List<Integer> shown = neurons.subList(0, Math.min(IN_A_ROW, neurons.size()));
        shownRows.add(new FieldRows.Row(name, shown));
        add(row(fields, name, neurons, shown));
    }

    private Div downloads(FieldRows rows) {
        Div downloads = new Div();
        downloads.addClassName("sb-downloads");
        downloads.add(
                new FigureLinks(
                                words.of("fields.file"),
                                "receptive-fields",
                                () -> figure(rows).file(FILE_WIDTH, words.locale()))
                        .all());
        downloads.add(
                new FileLink(
                        words.of("fields.csv"), "receptive-fields.csv", "text/csv", rows::csv));
        return downloads;
    }

    private SignedFigure figure(FieldRows rows) {
        String names =
                rows.rows().stream().map(FieldRows.Row::name).collect(Collectors.joining(", "));
        return rows.figure(
                words.of("fields.figure", rows.fields().population(), names),
                words.of("fields.share"));
    }

    private Div row(
            ReceptiveFields fields, String name, List<Integer> neurons, List<Integer> shown) {
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
