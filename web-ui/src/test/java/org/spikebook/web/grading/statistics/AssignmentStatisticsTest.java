package org.spikebook.web.grading.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.classroom.Assignment;

import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;

class AssignmentStatisticsTest {

    private static final Assignment ASSIGNMENT =
            new Assignment(
                    new AssignmentId(new UUID(0, 1)),
                    new CourseId(new UUID(0, 2)),
                    "lesson",
                    "Lesson",
                    AssignmentTerms.of(CountingPolicy.BEST),
                    false);

    /** 1 - 0.9 is a little less than a tenth only by rounding. */
    @Test
    void histogram_countsTenths_withFullPointsInTheLastClass() {
        assertThat(of(0, 0.05, 1 - 0.9, 0.5, 0.59, 0.95, 1).histogram())
                .containsExactly(2, 1, 0, 0, 0, 2, 0, 0, 0, 2);
    }

    @Test
    void histogram_ofMoreThanFullPoints_isInTheLastClassToo() {
        assertThat(of(1.2).histogram()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    /** By hand: the sum of 0, 0.5, 0.6 and 0.9 is 2; in the middle are 0.5 and 0.6. */
    @Test
    void meanAndMedian_areThoseOfTheShares() {
        AssignmentStatistics statistics = of(0, 0.5, 0.6, 0.9);

        assertThat(statistics.mean()).isCloseTo(0.5, within(1e-12));
        assertThat(statistics.median()).isCloseTo(0.55, within(1e-12));
        assertThat(of(0, 0.25, 1).median()).isEqualTo(0.25);
    }

    @Test
    void meanAndMedian_withoutAnyResult_areNoNumbers() {
        assertThat(of().mean()).isNaN();
        assertThat(of().median()).isNaN();
        assertThat(of().histogram()).containsOnly(0);
    }

    private static AssignmentStatistics of(double... shares) {
        return new AssignmentStatistics(
                ASSIGNMENT, DoubleStream.of(shares).boxed().toList(), List.of());
    }
}
