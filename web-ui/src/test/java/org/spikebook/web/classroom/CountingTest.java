package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.CountingPolicy;

import java.util.List;

class CountingTest {

    private static final Grade KEPT = new Grade(6, 10);
    private static final Grade NEWER = new Grade(8, 20);

    private record Grade(double points, double maxPoints) {

        double share() {
            return Counting.share(points, maxPoints);
        }
    }

    @Test
    void best_isThatOfTheGreatestShare_whateverTheMaximum() {
        assertThat(Counting.of(List.of(KEPT, NEWER), CountingPolicy.BEST, Grade::share))
                .contains(KEPT);
        assertThat(Counting.of(List.of(KEPT, NEWER), CountingPolicy.LAST, Grade::share))
                .contains(NEWER);
    }

    @Test
    void equallyGood_isTheFirst() {
        Grade same = new Grade(12, 20);

        assertThat(Counting.of(List.of(KEPT, same), CountingPolicy.BEST, Grade::share))
                .containsSame(KEPT);
    }

    @Test
    void share_ofNoPoints_isZero() {
        assertThat(Counting.share(0, 0)).isZero();
    }
}
