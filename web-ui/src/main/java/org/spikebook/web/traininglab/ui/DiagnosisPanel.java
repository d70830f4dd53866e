package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.parameter.Problem;
import org.spikebook.training.diagnosis.Diagnosis;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.stream.Stream;

/** What is out of the ordinary in a trained network, with remedies, and the numbers behind it. */
final class DiagnosisPanel extends Div {

    private final Words words = Words.of(DiagnosisPanel.class);

    DiagnosisPanel(Diagnosis diagnosis) {
        addClassName("sb-diagnosis");
        List<Problem> findings = diagnosis.findings();
        if (findings.isEmpty()) {
            Paragraph well = new Paragraph(words.of("diagnosis.well", diagnosis.samples()));
            well.addClassNames("sb-small", "sb-muted");
            add(well);
        } else {
            add(new H4(words.of("diagnosis.heading", findings.size())), list(findings));
        }
        Div tables = new Div(layers(diagnosis), gradients(diagnosis));
        tables.addClassName("sb-diagnosis-tables");
        Details numbers = new Details(words.of("diagnosis.numbers"), tables);
        numbers.addClassName("sb-more");
        add(numbers);
    }

    private UnorderedList list(List<Problem> findings) {
        UnorderedList list = new UnorderedList();
        for (Problem finding : findings) {
            Span hint = new Span(finding.hint(words.locale()));
            hint.addClassName("sb-hint");
            list.add(new ListItem(new Span(finding.message(words.locale()) + ". "), hint));
        }
        return list;
    }

    private Div layers(Diagnosis diagnosis) {
        NativeTable table = new NativeTable();
        table.setCaptionText(words.of("diagnosis.layers", diagnosis.samples()));
        header(table, "population", "neurons", "silent", "saturated", "spikes");
        for (Diagnosis.Layer layer : diagnosis.layers()) {
            row(
                    table,
                    layer.population(),
                    count(layer.neurons()),
                    count(layer.silent()),
                    count(layer.saturated()),
                    Quantity.significant(layer.spikesPerNeuron(), 3, words.locale()));
        }
        return scrolling(table, words.of("diagnosis.layers", diagnosis.samples()));
    }

    private Div gradients(Diagnosis diagnosis) {
        NativeTable table = new NativeTable();
        table.setCaptionText(words.of("diagnosis.gradients"));
        header(table, "projection", "gradient");
        for (Diagnosis.Gradient gradient : diagnosis.gradients()) {
            row(
                    table,
                    gradient.projection(),
                    Quantity.significant(gradient.rms(), 2, words.locale()));
        }
        return scrolling(table, words.of("diagnosis.gradients"));
    }

    private static Div scrolling(NativeTable table, String name) {
        Div scroll = new Div(table);
        scroll.addClassName("sb-table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", name);
        return scroll;
    }

    private void header(NativeTable table, String... keys) {
        NativeTableRow row = table.getHead().addRow();
        for (String key : keys) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(words.of("diagnosis." + key));
            cell.getElement().setAttribute("scope", "col");
        }
    }

    private static void row(NativeTable table, String first, String... rest) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell head = row.addHeaderCell();
        head.setText(first);
        head.getElement().setAttribute("scope", "row");
        Stream.of(rest).forEach(text -> row.addDataCell().setText(text));
    }

    private String count(long number) {
        return Quantity.count(number, words.locale());
    }
}
