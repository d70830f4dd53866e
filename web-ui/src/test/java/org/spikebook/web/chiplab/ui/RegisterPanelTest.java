package org.spikebook.web.chiplab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;

import org.junit.jupiter.api.Test;
import org.spikebook.web.chiplab.ShownRegisters;
import org.spikebook.web.chiplab.ShownSample;

import java.util.List;
import java.util.stream.IntStream;

/** The registers of a neuron, step by step. */
@ViewPackages(packages = "org.spikebook.web.chiplab.ui")
class RegisterPanelTest extends BrowserlessTest {

    private static final int STEPS = 20;

    private static int[][] spikesOf(int neuron, int... steps) {
        return IntStream.range(0, STEPS)
                .mapToObj(t ->
                        IntStream.of(steps).anyMatch(s -> s == t)
                                ? new int[] {neuron}
                                : new int[] {})
                .toArray(int[][]::new);
    }

    private static ShownRegisters registers(int neuron) {
        int[] chip = IntStream.range(0, STEPS).map(t -> 10 * t).toArray();
        double[] software = IntStream.range(0, STEPS).mapToDouble(t -> 10 * t + 0.5).toArray();
        return new ShownRegisters("out", neuron, 1000, chip, chip, software, software);
    }

    private RegisterPanel open() {
        ShownSample.Layer layer =
                new ShownSample.Layer("out", 0, 3, spikesOf(1, 3, 12), spikesOf(1, 3, 14));
        ShownSample sample =
                new ShownSample(
                        0,
                        1,
                        1,
                        1,
                        STEPS,
                        List.of(layer),
                        new ShownSample.First(12, "out", 1, true, null),
                        List.of(registers(0), registers(1)));
        RegisterPanel panel = new RegisterPanel(sample);
        UI.getCurrent().add(panel);
        return panel;
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .skip(1)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void neuronThatPartsFirst_isShown_withItsFirstDifferenceMarked() {
        RegisterPanel panel = open();
        panel.look(12);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("It fires from v = 1,000 on. In step 13 only one of the two fires.");
        assertThat(rows()).hasSize(9).anyMatch(row -> row.contains("chip only: first difference"));
        assertThat(rows()).filteredOn(row -> row.contains("first difference")).hasSize(1);
    }

    @Test
    void rows_followTheStep_andStayWithinTheSample() {
        RegisterPanel panel = open();
        panel.look(0);
        assertThat(rows().getFirst()).startsWith("1");

        panel.look(STEPS - 1);
        assertThat(rows()).hasSize(9);
        assertThat(rows().getLast()).startsWith("20");
        assertThat(
                        find(NativeTableRow.class)
                                .withCondition(row -> row.getElement().hasAttribute("aria-current"))
                                .single()
                                .getElement()
                                .getTextRecursively())
                .startsWith("20");
    }
}
