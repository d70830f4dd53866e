package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.web.chiplab.ShownRegisters;
import org.spikebook.web.chiplab.ShownSample;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/**
 * The registers of one neuron around the step that is looked at, beside the same neuron in
 * software, with the first step in which the two part.
 */
final class RegisterPanel extends Div {

    /** Rows before and behind the step. */
    private static final int AROUND = 4;

    private final Words words = Words.of(RegisterPanel.class);
    private final Select<ShownRegisters> choice = new Select<>();
    private final Paragraph finding = new Paragraph();
    private final Div table = new Div();
    private final transient ShownSample sample;
    private int step;

    /**
     * @param sample with registers
     */
    RegisterPanel(ShownSample sample) {
        this.sample = sample;
        addClassName("sb-registers");
        choice.setLabel(words.of("registers.neuron"));
        choice.setItemLabelGenerator(this::name);
        choice.addValueChangeListener(change -> draw());
        finding.getElement().setAttribute("role", "status");
        add(
                new H4(words.of("registers.title")),
                choice,
                finding,
                table,
                new Remark(words.of("registers.about")));
        choose();
    }

    /** First the neuron that parts first. */
    private void choose() {
        List<ShownRegisters> all = sample.registers();
        choice.setItems(all);
        ShownSample.First first = sample.first();
        ShownRegisters begin =
                all.stream()
                        .filter(each ->
                                first != null
                                        && each.population().equals(first.population())
                                        && each.neuron() == first.neuron())
                        .findFirst()
                        .orElse(all.getFirst());
        choice.setValue(begin);
    }

    /** Looks at another step, counted from 0. */
    void look(int at) {
        step = at;
        draw();
    }

    private String name(ShownRegisters each) {
        int parts = sample.firstDifference(each.population(), each.neuron());
        String number = count(each.neuron());
        return parts < 0
                ? words.of("registers.same", each.population(), number)
                : words.of("registers.differs", each.population(), number, count(parts + 1L));
    }

    private void draw() {
        ShownRegisters shown = choice.getValue();
        if (shown == null) {
            return;
        }
        int parts = sample.firstDifference(shown.population(), shown.neuron());
        finding.setText(
                parts < 0
                        ? words.of("registers.never", count(shown.firesFrom()))
                        : words.of("registers.first", count(shown.firesFrom()), count(parts + 1L)));
        DataTable rows =
                new DataTable(
                        List.of(
                                words.of("registers.step"),
                                words.of("registers.chipU"),
                                words.of("registers.softwareU"),
                                words.of("registers.chipV"),
                                words.of("registers.softwareV"),
                                words.of("registers.spike")));
        rows.addClassName("sb-table");
        int from = Math.clamp(step - AROUND, 0, Math.max(0, sample.steps() - 2 * AROUND - 1));
        int to = Math.min(sample.steps(), from + 2 * AROUND + 1);
        for (int t = from; t < to; t++) {
            addRow(rows, shown, t, t == parts);
        }
        table.removeAll();
        table.add(rows.scrolling(words.of("registers.title")));
    }

    private void addRow(DataTable rows, ShownRegisters shown, int at, boolean parts) {
        NativeTableRow row = rows.addRow(count(at + 1L));
        row.addDataCell().setText(count(shown.chipU()[at]));
        row.addDataCell().setText(Quantity.decimals(shown.softwareU()[at], 1, words.locale()));
        row.addDataCell().setText(count(shown.chipV()[at]));
        row.addDataCell().setText(Quantity.decimals(shown.softwareV()[at], 1, words.locale()));
        String spike = spike(shown, at);
        row.addDataCell().setText(parts ? words.of("registers.parts", spike) : spike);
        row.setClassName("sb-registers-parts", parts);
        if (at == step) {
            row.getElement().setAttribute("aria-current", "step");
        }
    }

    private String spike(ShownRegisters shown, int at) {
        ShownSample.Layer layer =
                sample.layers().stream()
                        .filter(each -> each.population().equals(shown.population()))
                        .findFirst()
                        .orElseThrow();
        boolean chip = layer.firesOnChip(at, shown.neuron());
        boolean software = layer.firesInSoftware(at, shown.neuron());
        if (chip == software) {
            return chip ? words.of("registers.both") : "";
        }
        return words.of(chip ? "registers.onlyChip" : "registers.onlySoftware");
    }

    private String count(long value) {
        return Quantity.count(value, words.locale());
    }
}
