package org.spikebook.web.variant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Which variant follows from a seed and a student. */
class VariantDrawTest {

    private static final List<String> THREE = List.of("rate=1", "rate=2", "rate=3");
    private static final List<VisitorId> STUDENTS =
            IntStream.range(0, 3000).mapToObj(k -> new VisitorId(new UUID(7, k))).toList();

    @Test
    void variant_followsFromSeedAndStudent_whateverTheOrder() {
        List<String> reversed = THREE.reversed();

        assertThat(STUDENTS)
                .allSatisfy(student ->
                        assertThat(drawn(student, 5, THREE))
                                .isEqualTo(drawn(student, 5, reversed)));
        assertThat(STUDENTS.stream().map(each -> drawn(each, 5, THREE)).toList())
                .isNotEqualTo(STUDENTS.stream().map(each -> drawn(each, 6, THREE)).toList());
    }

    @Test
    void variants_areEvenlySpread() {
        Map<String, Integer> counts = new HashMap<>();
        STUDENTS.forEach(each -> counts.merge(drawn(each, 5, THREE), 1, Integer::sum));

        // four standard deviations of a binomial distribution: 4 * sqrt(3000 * 1/3 * 2/3) = 103
        assertThat(counts.values()).hasSize(3).allSatisfy(n -> assertThat(n).isBetween(897, 1103));
    }

    @Test
    void variantAddedLater_takesAFewStudents_andMovesNoOthers() {
        List<String> four = new ArrayList<>(THREE);
        four.add("rate=4");
        List<VisitorId> moved =
                STUDENTS.stream()
                        .filter(each -> !drawn(each, 5, THREE).equals(drawn(each, 5, four)))
                        .toList();

        assertThat(moved).allSatisfy(each -> assertThat(drawn(each, 5, four)).isEqualTo("rate=4"));
        // a quarter of 3000, within four standard deviations of 24
        assertThat(moved.size()).isBetween(655, 845);
    }

    @Test
    void variantWithWhichAStudentHasBegun_stays_unlessTheLessonHasItNoMore() {
        VisitorId student = STUDENTS.getFirst();
        String other =
                THREE.stream()
                        .filter(id -> !id.equals(drawn(student, 5, THREE)))
                        .findFirst()
                        .orElseThrow();

        assertThat(draw(5, THREE, Map.of(student, other), Map.of()).of(student)).contains(other);
        assertThat(draw(5, THREE, Map.of(student, "rate=9"), Map.of()).of(student))
                .contains(drawn(student, 5, THREE));
        assertThat(draw(5, List.of(), Map.of(), Map.of()).of(student)).isEmpty();
    }

    @Test
    void groupHasOneVariant_whateverItsMembersBeganWith() {
        VisitorId one = STUDENTS.get(0);
        VisitorId other = STUDENTS.get(1);
        VariantDraw draw =
                draw(5, THREE, Map.of(one, "rate=1", other, "rate=2"), Map.of(one, 4, other, 4));

        assertThat(draw.of(one)).isEqualTo(draw.of(other)).isPresent();
    }

    @Test
    void groupThatHasBegun_keepsItsVariant_whenTheLessonGetsAnother() {
        VisitorId one = STUDENTS.get(0);
        VisitorId other = STUDENTS.get(1);
        List<String> more = IntStream.rangeClosed(1, 40).mapToObj(k -> "rate=" + k).toList();

        for (String id : THREE) {
            VariantDraw draw = draw(5, more, Map.of(one, id), Map.of(one, 4, other, 4));

            assertThat(draw.of(one)).contains(id);
            assertThat(draw.of(other)).contains(id);
        }
    }

    @Test
    void memberWhoJoinsLater_movesNoGroup() {
        VisitorId late = STUDENTS.get(2);
        for (String id : THREE) {
            for (String lates : THREE) {
                VariantDraw draw =
                        draw(
                                5,
                                THREE,
                                Map.of(STUDENTS.get(0), id, STUDENTS.get(1), id, late, lates),
                                Map.of(STUDENTS.get(0), 4, STUDENTS.get(1), 4, late, 4));

                assertThat(draw.of(late)).contains(id);
            }
        }
    }

    @Test
    void notebookThatWasBegun_isAccepted_whenTheLessonHasNoVariantsAnyMore() {
        VisitorId one = STUDENTS.get(0);
        VisitorId other = STUDENTS.get(1);
        VariantDraw draw = draw(5, List.of(), Map.of(one, "rate=2"), Map.of(one, 4, other, 4));

        assertThat(draw.accepts(one, "rate=2")).isTrue();
        assertThat(draw.accepts(other, "rate=2")).isTrue();
        assertThat(draw.accepts(one, null)).isTrue();
        assertThat(draw.accepts(one, "rate=3")).isFalse();
        assertThat(draw.accepts(STUDENTS.get(2), "rate=2")).isFalse();
        assertThat(draw(5, THREE, Map.of(one, "rate=2"), Map.of()).accepts(one, null)).isFalse();
    }

    private static VariantDraw draw(
            long seed,
            List<String> ids,
            Map<VisitorId, String> begun,
            Map<VisitorId, Integer> groups) {
        return new VariantDraw(seed, ids, begun, groups);
    }

    private static String drawn(VisitorId student, long seed, List<String> ids) {
        return draw(seed, ids, Map.of(), Map.of()).of(student).orElseThrow();
    }
}
