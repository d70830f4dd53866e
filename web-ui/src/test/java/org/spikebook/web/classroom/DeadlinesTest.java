package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** In Berlin, where clocks go forward on 29 March 2026 and back on 25 October 2026. */
class DeadlinesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final VisitorId ADA = new VisitorId(new UUID(0, 1));
    private static final VisitorId BEN = new VisitorId(new UUID(0, 2));
    private static final Instant ASSIGNED = at("2026-04-01T12:00:00");

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T11:59:59, 0",
        "2026-05-01T12:00:00, 0",
        "2026-05-01T12:00:01, 1",
        "2026-05-02T12:00:00, 1",
        "2026-05-02T12:00:01, 2",
        "2026-05-03T11:59:59, 2",
        "2026-06-01T12:00:00, 31"
    })
    void days_afterTheDueDate_areThoseBegun(LocalDateTime submitted, long days) {
        assertThat(lateness("2026-05-01T12:00:00", submitted).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00:00, 2026-03-29T12:00:00, 1",
        "2026-03-28T12:00:00, 2026-03-29T12:00:01, 2",
        "2026-10-24T12:00:00, 2026-10-25T12:00:00, 1",
        "2026-10-24T12:00:00, 2026-10-25T12:00:01, 2",
        "2026-03-28T02:30:00, 2026-03-29T03:30:00, 1",
        "2026-03-28T02:30:00, 2026-03-29T03:30:01, 2"
    })
    void days_overAChangeOfTheClocks_endWhenTheClocksShowTheSameTime(
            String due, LocalDateTime submitted, long days) {
        assertThat(lateness(due, submitted).days()).isEqualTo(days);
    }

    @Test
    void days_withoutAZone_areCountedInUtc() {
        Instant due = Instant.parse("2026-03-28T12:00:00Z");
        AssignmentTerms terms = AssignmentTerms.of(CountingPolicy.BEST).with(due, null);

        assertThat(Lateness.of(terms, Instant.parse("2026-03-29T12:00:00Z")).days()).isEqualTo(1);
        assertThat(Lateness.of(terms, Instant.parse("2026-03-29T12:00:01Z")).days()).isEqualTo(2);
    }

    @Test
    void late_withoutADueDate_isNothing() {
        AssignmentTerms terms = AssignmentTerms.of(CountingPolicy.BEST);

        assertThat(Lateness.of(terms, at("2999-01-01T00:00:00")).isLate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 5, 0",
        "10, 0, 0, 0",
        "10, 0, 3, 30",
        "10, 0, 11, 100",
        "10, 50, 4, 40",
        "10, 50, 5, 50",
        "10, 50, 99, 50",
        "100, 20, 1, 80",
        "30, 100, 9, 0"
    })
    void deductedPercent_growsByDay_downToTheFloor(int perDay, int least, long days, int deducted) {
        assertThat(new LatePolicy(perDay, least).deductedPercent(days)).isEqualTo(deducted);
    }

    @Test
    void result_isThePointsReachedWithoutTheDeduction() {
        Lateness late = new Lateness(null, BERLIN, 2, new LatePolicy(10, 50));

        assertThat(late.deduction(8)).isEqualTo(1.6);
        assertThat(late.result(8)).isEqualTo(6.4);
        assertThat(late.result(0)).isZero();
        assertThat(late.result(3.3)).isEqualTo(2.64);
        assertThat(late.deduction(3.3)).isEqualTo(0.66);
        assertThat(Lateness.NONE.result(7.25)).isEqualTo(7.25);
    }

    @Test
    void extension_movesDueAndClosingDate_ofThatStudentOnly() {
        Deadlines deadlines =
                extended(
                        terms("2026-05-01T12:00:00", "2026-05-04T12:00:00"), "2026-05-08T18:00:00");

        assertThat(deadlines.of(ADA).dueAt()).isEqualTo(at("2026-05-08T18:00:00"));
        assertThat(deadlines.of(ADA).closesAt()).isEqualTo(at("2026-05-11T18:00:00"));
        assertThat(deadlines.of(BEN)).isEqualTo(deadlines.terms());
        assertThat(deadlines.lateness(ADA, at("2026-05-08T18:00:00")).days()).isZero();
        assertThat(deadlines.lateness(ADA, at("2026-05-08T18:00:01")).days()).isEqualTo(1);
        assertThat(deadlines.lateness(BEN, at("2026-05-08T18:00:00")).days()).isEqualTo(8);
    }

    @Test
    void extension_overAChangeOfTheClocks_closesAtTheSameTimeOfDay() {
        Deadlines deadlines =
                extended(
                        terms("2026-03-20T23:59:00", "2026-03-22T23:59:00"), "2026-03-27T23:59:00");

        assertThat(deadlines.of(ADA).closesAt()).isEqualTo(at("2026-03-29T23:59:00"));
    }

    @Test
    void extension_withoutADueDate_isTheClosingDate() {
        Deadlines deadlines =
                extended(
                        AssignmentTerms.of(CountingPolicy.BEST)
                                .with(null, at("2026-05-04T12:00:00")),
                        "2026-05-08T18:00:00");

        assertThat(deadlines.of(ADA).dueAt()).isNull();
        assertThat(deadlines.of(ADA).closesAt()).isEqualTo(at("2026-05-08T18:00:00"));
    }

    @Test
    void extension_withoutAnyDate_isNone() {
        Deadlines deadlines =
                extended(AssignmentTerms.of(CountingPolicy.BEST), "2026-05-08T18:00:00");

        assertThat(deadlines.of(ADA)).isEqualTo(deadlines.terms());
    }

    @Test
    void openAndClosed_atTheDatesThemselves_itTakesSubmissions() {
        AssignmentTerms terms =
                new AssignmentTerms(
                        CountingPolicy.BEST,
                        at("2026-05-01T12:00:00"),
                        null,
                        at("2026-05-02T12:00:00"),
                        BERLIN,
                        LatePolicy.NONE);

        assertThat(terms.opensAfter(at("2026-05-01T11:59:59"))).isTrue();
        assertThat(terms.opensAfter(at("2026-05-01T12:00:00"))).isFalse();
        assertThat(terms.closedBefore(at("2026-05-02T12:00:00"))).isFalse();
        assertThat(terms.closedBefore(at("2026-05-02T12:00:01"))).isTrue();
    }

    @Test
    void moreTime_multipliesTheTimeFromTheOpening_andTheClosingDateMovesWithIt() {
        AssignmentTerms terms =
                new AssignmentTerms(
                        CountingPolicy.BEST,
                        at("2026-05-01T12:00:00"),
                        at("2026-05-11T12:00:00"),
                        at("2026-05-13T12:00:00"),
                        BERLIN,
                        LatePolicy.NONE);

        AssignmentTerms adas = longer(terms, 150).of(ADA);

        assertThat(adas.opensAt()).isEqualTo(terms.opensAt());
        assertThat(adas.dueAt()).isEqualTo(at("2026-05-16T12:00:00"));
        assertThat(adas.closesAt()).isEqualTo(at("2026-05-18T12:00:00"));
        assertThat(longer(terms, 150).of(BEN)).isEqualTo(terms);
    }

    @Test
    void moreTime_withoutAnOpeningDate_runsFromWhenItWasAssigned_inWholeMinutes() {
        AssignmentTerms terms = terms("2026-04-01T13:00:01", null);

        assertThat(longer(terms, 200).of(ADA).dueAt()).isEqualTo(at("2026-04-01T14:01:00"));
    }

    @Test
    void moreTime_isElapsedTime_alsoWhenTheClocksAreChanged() {
        AssignmentTerms terms =
                new AssignmentTerms(
                        CountingPolicy.BEST,
                        at("2026-03-28T12:00:00"),
                        at("2026-03-29T12:00:00"),
                        null,
                        BERLIN,
                        LatePolicy.NONE);

        assertThat(longer(terms, 200).of(ADA).dueAt()).isEqualTo(at("2026-03-30T11:00:00"));
    }

    @Test
    void moreTime_withoutADueDate_movesTheClosingDate_andWithoutBothNothing() {
        AssignmentTerms open = AssignmentTerms.of(CountingPolicy.BEST);

        assertThat(longer(open.with(null, at("2026-04-01T13:00:00")), 150).of(ADA).closesAt())
                .isEqualTo(at("2026-04-01T13:30:00"));
        assertThat(longer(open, 150).of(ADA)).isEqualTo(open);
    }

    @Test
    void moreTime_forWhatWasDueBeforeItWasAssigned_changesNothing() {
        AssignmentTerms past = terms("2026-03-01T12:00:00", null);

        assertThat(longer(past, 400).of(ADA)).isEqualTo(past);
    }

    @Test
    void moreTime_andAnExtension_theLaterCounts() {
        AssignmentTerms terms = terms("2026-04-01T14:00:00", null);

        assertThat(both(terms, "2026-04-01T14:30:00").of(ADA).dueAt())
                .isEqualTo(at("2026-04-01T15:00:00"));
        assertThat(both(terms, "2026-04-01T18:00:00").of(ADA).dueAt())
                .isEqualTo(at("2026-04-01T18:00:00"));
    }

    private static Deadlines both(AssignmentTerms terms, String own) {
        return new Deadlines(terms, ASSIGNED, Map.of(ADA, at(own)), Map.of(ADA, 150));
    }

    @Test
    void counting_ofSeveral_isTheBestResultOrTheLast() {
        List<Double> results = List.of(6.0, 6.4, 6.4, 5.0);

        assertThat(Counting.of(results, CountingPolicy.BEST, each -> each)).hasValue(6.4);
        assertThat(Counting.of(results, CountingPolicy.LAST, each -> each)).hasValue(5.0);
        assertThat(Counting.of(List.<Double>of(), CountingPolicy.BEST, each -> each)).isEmpty();
    }

    private static Lateness lateness(String due, LocalDateTime submitted) {
        return Lateness.of(terms(due, null), submitted.atZone(BERLIN).toInstant());
    }

    private static AssignmentTerms terms(String due, @Nullable String closes) {
        return new AssignmentTerms(
                CountingPolicy.BEST,
                null,
                at(due),
                closes == null ? null : at(closes),
                BERLIN,
                new LatePolicy(10, 50));
    }

    private static Deadlines extended(AssignmentTerms terms, String own) {
        return new Deadlines(terms, ASSIGNED, Map.of(ADA, at(own)), Map.of());
    }

    private static Deadlines longer(AssignmentTerms terms, int percent) {
        return new Deadlines(terms, ASSIGNED, Map.of(), Map.of(ADA, percent));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
