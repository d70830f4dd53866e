package org.spikebook.hardware.energy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.document.Chips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** docs/energy-validation.md says what the constants of the chip file give. */
class ValidationPageTest {

    private static final Path PAGE = Path.of("../docs/energy-validation.md");
    private static final ChipSpec LOIHI = Chips.catalog().find("loihi1").orElseThrow();
    private static final double EVENT = LOIHI.energyPj(ChipEvent.SYNAPTIC_EVENT).nominal();

    @Test
    void frady_isPredictedAsStated() throws IOException {
        double idle = LOIHI.energyPj(ChipEvent.IDLE_UPDATE).nominal();
        double active = LOIHI.energyPj(ChipEvent.ACTIVE_UPDATE).nominal();
        double eventHigh = LOIHI.energyPj(ChipEvent.SYNAPTIC_EVENT).high();
        double updateHigh = LOIHI.energyPj(ChipEvent.IDLE_UPDATE).high();

        assertRow("idle (52 pJ)", EVENT, idle);
        assertRow("active (81 pJ)", EVENT, active);
        assertRow("high end: 35.5 pJ an event, 72.8 pJ an update", eventHigh, updateHigh);
    }

    private static void assertRow(String label, double eventPj, double updatePj)
            throws IOException {
        double low = (5.1e7 * eventPj + 4.6e6 * updatePj) * 1e-9;
        double high = (5.8e7 * eventPj + 4.6e6 * updatePj) * 1e-9;
        assertThat(Files.readString(PAGE))
                .contains(
                        text(
                                "| %s | %.2f to %.2f | 1.33 | %.2f to %.2f |",
                                label, low, high, low / 1.33, high / 1.33));
    }

    @Test
    void akopyan_heldOutPoint_isPredictedAsStated() throws IOException {
        for (double rate : new double[] {11.58, 20.07, 95.93}) {
            double events = 4096.0 * 256 * 128 * rate;
            assertThat(Files.readString(PAGE))
                    .containsPattern(
                            text(
                                    "\\| %.2f \\|.*\\| %.1f .*\\| %.1f \\|",
                                    rate, 64.43 + 2.297e-9 * events, 26e-9 * events));
        }
    }

    @Test
    void impliedEvents_areAsStated() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(0.27e-3 / (EVENT * 1e-12) / 172_800).isBetween(66.15, 66.25);
        assertThat(page).contains("| 172,800 | 1.14 · 10⁷ | 66.2 |");
        assertThat(2.5e-6 / (EVENT * 1e-12) / 164_000).isBetween(0.645, 0.655);
        assertThat(page).contains("| 164,000 | 1.06 · 10⁵ | 0.65 |");
        assertThat(0.66e-3 / (EVENT * 1e-12)).isBetween(2.795e7, 2.805e7);
        assertThat(102e-3 / (EVENT * 1e-12)).isBetween(4.315e9, 4.325e9);
    }

    @Test
    void peakRateOfBlouwsGpu_missesByTheFactorStated() throws IOException {
        Baseline gpu =
                Baselines.published().stream()
                        .filter(b -> b.id().equals("gpu-k4000"))
                        .findFirst()
                        .orElseThrow();
        double measured = gpu.measurement().orElseThrow().dynamicJoules();

        assertThat(measured * 1e3).isBetween(29.65, 29.75);
        assertThat(measured / (172_800 * 129e-12)).isBetween(1325.0, 1335.0);
        assertThat(Files.readString(PAGE)).contains("1,330 times as much");
    }

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
