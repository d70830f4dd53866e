package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.simulator.problem.Problem;

import java.time.Instant;
import java.util.List;

class TermsRulesTest {

    private static final Instant ONE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant TWO = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant THREE = Instant.parse("2026-03-03T12:00:00Z");

    @Test
    void dates_inOrder_orMissing_areRight() {
        assertThat(path(ONE, TWO, THREE, new LatePolicy(10, 50))).isEmpty();
        assertThat(path(ONE, ONE, ONE, new LatePolicy(100, 100))).isEmpty();
        assertThat(path(null, null, null, LatePolicy.NONE)).isEmpty();
        assertThat(path(ONE, null, TWO, LatePolicy.NONE)).isEmpty();
    }

    @Test
    void dates_outOfOrder_areNamed() {
        assertThat(path(null, TWO, ONE, LatePolicy.NONE)).isEqualTo("/closesAt");
        assertThat(path(THREE, TWO, null, LatePolicy.NONE)).isEqualTo("/opensAt");
        assertThat(path(THREE, null, TWO, LatePolicy.NONE)).isEqualTo("/opensAt");
    }

    @Test
    void latePolicy_withoutADueDate_orBeyondPercents_isNamed() {
        assertThat(path(null, null, TWO, new LatePolicy(10, 0))).isEqualTo("/dueAt");
        assertThat(path(null, TWO, null, new LatePolicy(101, 0))).isEqualTo("/percentPerDay");
        assertThat(path(null, TWO, null, new LatePolicy(-1, 0))).isEqualTo("/percentPerDay");
        assertThat(path(null, TWO, null, new LatePolicy(10, 101))).isEqualTo("/leastPercent");
    }

    @Test
    void extension_withoutADateToMove_orBeforeTheOpening_isNamed() {
        assertThat(extension(null, null, null)).isEqualTo("extensionWithoutDue");
        assertThat(extension(TWO, THREE, null)).isEqualTo("extensionBeforeOpening");
        assertThat(extension(TWO, null, THREE)).isEqualTo("extensionBeforeOpening");
        assertThat(extension(ONE, THREE, null)).isEmpty();
        assertThat(extension(null, null, THREE)).isEmpty();
        assertThat(new TermsRules(terms(THREE, null, null)).extensionProblem(List.of())).isEmpty();
    }

    /** What is wrong with one on the first day. */
    private static String extension(
            @Nullable Instant opens, @Nullable Instant due, @Nullable Instant closes) {
        return new TermsRules(terms(opens, due, closes))
                .extensionProblem(List.of(ONE))
                .map(Problem::code)
                .orElse("");
    }

    private static AssignmentTerms terms(
            @Nullable Instant opens, @Nullable Instant due, @Nullable Instant closes) {
        return new AssignmentTerms(CountingPolicy.BEST, opens, due, closes, null, LatePolicy.NONE);
    }

    private static String path(
            @Nullable Instant opens,
            @Nullable Instant due,
            @Nullable Instant closes,
            LatePolicy late) {
        AssignmentTerms terms =
                new AssignmentTerms(CountingPolicy.BEST, opens, due, closes, null, late);
        return new TermsRules(terms).problem().map(Problem::path).orElse("");
    }
}
