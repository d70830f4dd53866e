package org.spikebook.web.analysislab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SweepCostTest {

    private static final String SMALL = "x".repeat(2_000);
    private static final String LARGE = "x".repeat(400_000);

    @Test
    void networksOfManyPoints_areReadQuickly_onlyWhereTheyAreSmallTogether() {
        assertThat(SweepCost.isReadQuickly(List.of(SMALL), 400)).isTrue();
        assertThat(SweepCost.isReadQuickly(List.of(SMALL, SMALL, SMALL), 400)).isFalse();
        assertThat(SweepCost.isReadQuickly(List.of(LARGE), 5)).isTrue();
        assertThat(SweepCost.isReadQuickly(List.of(LARGE), 6)).isFalse();
    }
}
