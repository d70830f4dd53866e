package org.spikebook.web.networklab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout.Position;

import java.util.Map;

class AlignmentTest {

    private static final Map<String, Position> PLACES =
            Map.of(
                    "a", new Position(0, 10),
                    "b", new Position(900, 20),
                    "c", new Position(300, 60));

    @Test
    void row_keepsWhatIsAcross() {
        assertThat(Alignment.ROW.of(PLACES))
                .containsEntry("a", new Position(0, 30))
                .containsEntry("b", new Position(900, 30))
                .containsEntry("c", new Position(300, 30));
    }

    @Test
    void column_keepsWhatIsDown() {
        Map<String, Position> places =
                Map.of(
                        "a", new Position(0, 10),
                        "b", new Position(900, 120),
                        "c", new Position(300, 360));

        assertThat(Alignment.COLUMN.of(places))
                .containsEntry("a", new Position(400, 10))
                .containsEntry("b", new Position(400, 120))
                .containsEntry("c", new Position(400, 360));
    }

    @Test
    void partsAboveEachOther_inARow_standBesideEachOther_aboutTheSameMiddle() {
        Map<String, Position> places =
                Map.of("exc", new Position(360, 40), "inh", new Position(360, 300));

        assertThat(Alignment.ROW.of(places))
                .containsEntry("exc", new Position(240, 170))
                .containsEntry("inh", new Position(480, 170));
    }

    @Test
    void partsNearEachOther_inAColumn_areMovedApart() {
        assertThat(Alignment.COLUMN.of(PLACES))
                .containsEntry("a", new Position(400, -66))
                .containsEntry("b", new Position(400, 30))
                .containsEntry("c", new Position(400, 126));
    }

    @Test
    void evenly_theOutermostStay() {
        assertThat(Alignment.EVEN_ACROSS.of(PLACES))
                .containsEntry("a", new Position(0, 10))
                .containsEntry("c", new Position(450, 60))
                .containsEntry("b", new Position(900, 20));
        assertThat(Alignment.EVEN_DOWN.of(PLACES))
                .containsEntry("a", new Position(0, 10))
                .containsEntry("b", new Position(900, 35))
                .containsEntry("c", new Position(300, 60));
    }
}
