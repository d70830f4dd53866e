package org.spikebook.web.chiplab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.chiplab.figure.LinkOverlay;

import java.util.Arrays;
import java.util.List;

/** Which part of a floor plan is drawn. */
class CoreMapTest {

    @Test
    void window_ofASmallGrid_isAllOfIt() {
        assertThat(map(8, 4, 4, 0, 5).window()).isEqualTo(new CoreMap.Window(0, 0, 8, 4));
    }

    @Test
    void window_ofALargeGrid_holdsWhatIsUsedAndATileAround() {
        // tiles (10, 2) and (13, 3) of 64 by 64
        assertThat(map(64, 64, 1, 2 * 64 + 10, 3 * 64 + 13).window())
                .isEqualTo(new CoreMap.Window(9, 1, 6, 4));
        assertThat(map(64, 64, 1, 0, 64 * 64 - 1).window())
                .isEqualTo(new CoreMap.Window(0, 0, 64, 64));
    }

    @Test
    void window_ofALargeGrid_holdsTheWayFromTheInputToo() {
        CoreMap used = map(64, 64, 1, 130);
        CoreMap linked = new CoreMap(64, 64, 1, used.used(), List.of(new CoreMap.Link(0, 1, 3)));

        assertThat(linked.window()).isEqualTo(new CoreMap.Window(0, 0, 4, 4));
        assertThat(LinkOverlay.svg(linked)).contains("viewBox=\"0 0 4 4\"");
    }

    private static CoreMap map(int columns, int rows, int coresPerTile, int... positions) {
        List<CoreMap.Core> cores =
                Arrays.stream(positions)
                        .mapToObj(p -> new CoreMap.Core(p, List.of(), List.of(), 0, 0, 0))
                        .toList();
        return new CoreMap(columns, rows, coresPerTile, cores, List.of());
    }
}
