package org.spikebook.web.runslab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;

import java.util.Locale;

class LiveNumberTextTest {

    private static final Laboratory LABORATORY = Laboratory.standard();

    private static final String NEURON =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1, "model": {"type": "lif", "tauMemMs": 8,
               "cMemPf": 800, "vRestMv": -70, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2}}],
             "stimuli": [{"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 2500}],
             "projections": [{"id": "c", "from": "current", "to": "n", "connector":
               {"type": "oneToOne"}}],
             "recorders": [{"id": "s", "of": "n", "record": "spikes"}],
             "run": {"dtMs": 0.1, "durationMs": 400, "seed": 3}}
            """;

    @Test
    void number_isRounded_withItsUnit_inTheReadersLanguage() {
        assertThat(text("populationRate", Locale.ENGLISH, NEURON)).isEqualTo("75\u00a0Hz");
        assertThat(text("populationRate", Locale.GERMAN, NEURON.replace("400", "800")))
                .isEqualTo("76,3\u00a0Hz");
        assertThat(text("spikeCount", Locale.ENGLISH, NEURON)).isEqualTo("30");
    }

    @Test
    void whatHasNoNumber_saysSo() {
        assertThat(text("intervalCv", Locale.ENGLISH, NEURON.replace("2500", "0")))
                .isEqualTo("too few spikes");
        assertThat(text("rate", Locale.ENGLISH, NEURON)).isEqualTo("[unknown number {{net.rate}}]");
    }

    @Test
    void whatIsToBeDoneFirst_dependsOnTheCell() {
        assertThat(waiting(new NetworkCell("n", "Net", NEURON, CanvasLayout.EMPTY), Locale.GERMAN))
                .isEqualTo("[zuerst „Net“ simulieren]");
        assertThat(waiting(new TrainingCell("t", "Train it", "n", "{}"), Locale.ENGLISH))
                .isEqualTo("[train \"Train it\" first]");
        assertThat(waiting(new ChipCell("c", "Loihi", "t", "loihi1", 100), Locale.ENGLISH))
                .isEqualTo("[map to chip in \"Loihi\" first]");
    }

    private static String waiting(Cell cell, Locale locale) {
        return LiveNumberText.waiting(cell, cell.title(), locale);
    }

    @Test
    void resultOfATrainingOrAChip_isRounded_withItsUnit() {
        assertThat(LiveNumberText.of(SweepMeasure.TEST_ACCURACY, 93.75, Locale.GERMAN))
                .isEqualTo("93,8\u00a0%");
        assertThat(LiveNumberText.of(SweepMeasure.ENERGY_PER_INFERENCE, 12.3456, Locale.ENGLISH))
                .isEqualTo("12.3\u00a0nJ");
    }

    @Test
    void numberOfAnEarlierRun_isShownAsItWas() {
        assertThat(LiveNumberText.old("1.160\u00a0Hz", Locale.GERMAN))
                .isEqualTo("1.160\u00a0Hz (veraltet)");
        assertThat(LiveNumberText.old("0,125\u00a0Hz", Locale.GERMAN))
                .isEqualTo("0,125\u00a0Hz (veraltet)");
    }

    private static String text(String measure, Locale locale, String document) {
        NetworkModel network = LABORATORY.networks().read(document).valid().orElseThrow();
        Recording run = LABORATORY.simulate(network, WeightSet.EMPTY, RunControl.NONE);
        LiveNumber number = Markdown.liveNumbers("{{net." + measure + "}}").getFirst();
        return LiveNumberText.of(number, network, run, locale);
    }
}
