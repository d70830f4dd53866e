package org.spikebook.web.chiplab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TradeOffFindingTest {

    @Test
    void settingOfLowerEnergy_thatIsNearlyAsAccurate_isNamedBesideTheMostAccurateOne() {
        TradeOffFinding finding =
                TradeOffFinding.of(List.of(row(8, 0.97, 40), row(6, 0.96, 30), row(2, 0.7, 5)));

        assertThat(finding.mostAccurate().weightBits()).isEqualTo(8);
        assertThat(finding.lowestEnergy().weightBits()).isEqualTo(6);
        assertThat(finding.isOne()).isFalse();
    }

    @Test
    void mostAccurateOne_thatHasTheLowestEnergyToo_isNamedOnce() {
        TradeOffFinding finding = TradeOffFinding.of(List.of(row(6, 0.97, 30), row(8, 0.96, 40)));

        assertThat(finding.isOne()).isTrue();
    }

    /** As in the first lesson: 1.430 and 1.428 microjoules are the same to a reader. */
    @Test
    void settingThatSavesHardlyAnything_isNotAChoice() {
        TradeOffFinding finding =
                TradeOffFinding.of(List.of(row(8, 0.803, 1430), row(6, 0.794, 1428)));

        assertThat(finding.isOne()).isTrue();
    }

    /** Two widths that round the weights alike are not choice. */
    @Test
    void settingsOfTheSameAccuracyAndEnergy_areNoChoice() {
        TradeOffFinding finding = TradeOffFinding.of(List.of(row(8, 0.97, 30), row(7, 0.97, 30)));

        assertThat(finding.isOne()).isTrue();
        assertThat(TradeOffFinding.of(List.of(row(7, 0.97, 30), row(8, 0.97, 30))).isOne())
                .isTrue();
    }

    private static TradeOffRow row(int bits, double accuracy, double nanojoules) {
        return new TradeOffRow(bits, 32, 0, accuracy, nanojoules * 1e-9, 0.01, true, List.of());
    }
}
