package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.diagnosis.Diagnosis;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.stream.Stream;

/** What is out of the ordinary in a trained network, with remedies, and the numbers behind it. */
public final class DiagnosisPanel extends Div {

    private final Words words = Words.of(DiagnosisPanel.class);

    public DiagnosisPanel(Diagnosis diagnosis) {
        addClassName("sb-diagnosis");
        List<Problem> findings = diagnosis.findings();
        if (findings.isEmpty()) {
            add(new Remark(words.of("diagnosis.well", diagnosis.samples())));
        } else {
            add(
                    new H4(words.of("diagnosis.heading", findings.size())),
                    new ProblemSentences(findings));
        }
        Div tables = new Div(layers(diagnosis), gradients(diagnosis));
        tables.addClassName("sb-diagnosis-tables");
        Details numbers = new Details(words.of("diagnosis.numbers"), tables);
        numbers.addClassName("sb-more");
        add(numbers);
    }

    private Div layers(Diagnosis diagnosis) {
        DataTable table = table("population", "neurons", "silent", "saturated", "spikes");
        String caption = words.of("diagnosis.layers", diagnosis.samples());
        table.setCaptionText(caption);
        for (Diagnosis.Layer layer : diagnosis.layers()) {
            table.addRow(
                    layer.population(),
                    List.of(
                            count(layer.neurons()),
                            count(layer.silent()),
                            count(layer.saturated()),
                            Quantity.significant(layer.spikesPerNeuron(), 3, words.locale())));
        }
        return table.scrolling(caption);
    }

    private Div gradients(Diagnosis diagnosis) {
        DataTable table = table("projection", "gradient");
        table.setCaptionText(words.of("diagnosis.gradients"));
        for (Diagnosis.Gradient gradient : diagnosis.gradients()) {
            table.addRow(
                    gradient.projection(),
                    List.of(Quantity.significant(gradient.rms(), 2, words.locale())));
        }
        return table.scrolling(words.of("diagnosis.gradients"));
    }

    private DataTable table(String... columns) {
        return new DataTable(Stream.of(columns).map(key -> words.of("diagnosis." + key)).toList());
    }

    private String count(long number) {
        return Quantity.count(number, words.locale());
    }
}
