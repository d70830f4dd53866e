package org.spikebook.web.chiplab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.mapping.PlacementReport;
import org.spikebook.hardware.mapping.placement.PlacementMethod;
import org.spikebook.hardware.mapping.placement.PlacementMetrics;

class CorePlacesTest {

    @Test
    void of_aReport_keepsBothSidesApart_inBaseUnits() {
        PlacementMetrics chosen = new PlacementMetrics(2000, 1, 2, 4, 8, 16, 3);
        PlacementMetrics inOrder = new PlacementMetrics(6000, 3, 6, 16, 32, 48, 9);

        CorePlaces places =
                CorePlaces.of(
                        new PlacementReport(PlacementMethod.ANNEALED, new int[0], chosen, inOrder));

        assertThat(places.method()).isEqualTo(PlacementMethod.ANNEALED.text());
        assertThat(places.placed()).isEqualTo(new CorePlaces.Ways(2000e-12, 4e-9, 8e-9, 16));
        assertThat(places.inOrder()).isEqualTo(new CorePlaces.Ways(6000e-12, 16e-9, 32e-9, 48));
    }

    @Test
    void hasTimes_ofAChipWithoutHopTimes_isFalse() {
        PlacementMetrics timed = new PlacementMetrics(2000, 1, 2, 4, 8, 16, 3);
        PlacementMetrics untimed = new PlacementMetrics(2000, 1, 2, 0, 0, 16, 3);

        assertThat(ofBoth(timed).hasTimes()).isTrue();
        assertThat(ofBoth(untimed).hasTimes()).isFalse();
    }

    private static CorePlaces ofBoth(PlacementMetrics metrics) {
        return CorePlaces.of(
                new PlacementReport(PlacementMethod.IN_ORDER, new int[0], metrics, metrics));
    }
}
