package org.spikebook.web.grading.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.web.classroom.Lateness;

import java.time.ZoneOffset;
import java.util.Locale;

class PointsTextTest {

    @Test
    void points_withMoreDecimals_areShownWithThem_soThatADeductionAddsUp() {
        Lateness late = new Lateness(null, ZoneOffset.UTC, 2, new LatePolicy(10, 50));

        assertThat(new PointsText(Locale.ENGLISH).of(late.result(3.3), 10))
                .isEqualTo("2.64 of 10 points");
        assertThat(new PointsText(Locale.ENGLISH).number(late.deduction(3.3))).isEqualTo("0.66");
        assertThat(new PointsText(Locale.GERMAN).number(late.result(3.3))).isEqualTo("2,64");
        assertThat(new PointsText(Locale.ENGLISH).number(8)).isEqualTo("8");
    }
}
