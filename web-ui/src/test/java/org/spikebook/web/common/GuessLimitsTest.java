package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.SettableClock;
import org.spikebook.web.common.GuessLimits.Admission;
import org.spikebook.web.common.GuessLimits.Guess;
import org.spikebook.web.limit.GuessProperties;

import java.time.Duration;
import java.util.Optional;

class GuessLimitsTest {

    private static final String SCHOOL = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";
    private static final Duration WAITED = Duration.ofSeconds(1);

    private final SettableClock clock = new SettableClock();
    private final GuessLimits limits =
            new GuessLimits(
                    new GuessProperties(10, Duration.ofSeconds(30), 200, Duration.ofSeconds(5)),
                    clock);

    @Test
    void admit_afterManyFailuresOfAName_delaysItFromAnywhereAndNoOther() {
        fail(stranger("ada", SCHOOL), 10);

        assertThat(delay(stranger("ada", ELSEWHERE))).isEqualTo(Duration.ofSeconds(30));
        assertThat(delay(stranger("grace", SCHOOL))).isZero();
        clock.advance(Duration.ofSeconds(30));
        assertThat(delay(stranger("ada", ELSEWHERE))).isZero();
    }

    @Test
    void admit_ofManyThatComeTogether_looksAtNoMoreThanMayBeWrong() {
        for (int i = 0; i < 10; i++) {
            assertThat(delay(stranger("ada", SCHOOL))).isZero();
        }
        assertThat(delay(stranger("ada", ELSEWHERE))).isEqualTo(Duration.ofSeconds(30));

        limits.succeeded(stranger("ada", SCHOOL), Duration.ZERO);
        limits.failed(stranger("ada", SCHOOL), Duration.ZERO);

        assertThat(delay(stranger("ada", ELSEWHERE))).isZero();
        assertThat(delay(stranger("ada", ELSEWHERE))).isPositive();
    }

    @Test
    void admit_ofWhatIsNotWrong_costsNothing_andForgivesNothing() {
        fail(known("ada", SCHOOL), 9);
        for (int i = 0; i < 20; i++) {
            assertThat(delay(known("ada", SCHOOL))).isZero();
            limits.passed(known("ada", SCHOOL), Duration.ZERO);
        }

        fail(known("ada", SCHOOL), 1);

        assertThat(delay(known("ada", SCHOOL))).isPositive();
    }

    @Test
    void admit_after200FailuresFromAnAddress_delaysOthersBehindItByASecondsOnly() {
        for (int i = 0; i < 200; i++) {
            limits.failed(stranger("student " + i, SCHOOL), WAITED);
        }

        assertThat(delay(stranger("grace", SCHOOL))).isEqualTo(Duration.ofSeconds(5));
        assertThat(delay(stranger("grace", ELSEWHERE))).isZero();
    }

    @Test
    void admit_ofAKnownBrowser_isNotDelayedByWhatOthersTried() {
        fail(stranger("ada", SCHOOL), 500);

        assertThat(delay(known("ada", SCHOOL))).isZero();
    }

    @Test
    void admit_ofAKnownBrowser_isDelayedByItsOwnFailuresUntilOneSucceeds() {
        fail(known("ada", SCHOOL), 10);

        assertThat(delay(known("ada", SCHOOL))).isPositive();
        limits.succeeded(known("ada", SCHOOL), WAITED);
        assertThat(delay(known("ada", SCHOOL))).isZero();
    }

    @Test
    void admit_ofManyThatWaitAlready_isRefusedAtThatAddressOnly() {
        fail(stranger("ada", SCHOOL), 10);
        for (int i = 0; i < 3; i++) {
            assertThat(delay(stranger("ada", SCHOOL))).isPositive();
        }

        assertThat(limits.admit(stranger("ada", SCHOOL)))
                .isEqualTo(new Admission.Refused(Duration.ofSeconds(10)));
        assertThat(delay(stranger("ada", ELSEWHERE))).isPositive();
    }

    @Test
    void limits_areThoseOfTheSettings() {
        GuessProperties strict =
                new GuessProperties(2, Duration.ofMinutes(1), 3, Duration.ofMinutes(5));
        GuessLimits few = new GuessLimits(strict, clock);

        few.failed(stranger("ada", SCHOOL), WAITED);
        few.failed(stranger("ada", SCHOOL), WAITED);
        assertThat(few.admit(stranger("ada", ELSEWHERE)))
                .isEqualTo(new Admission.After(Duration.ofMinutes(1)));
        assertThat(few.admit(stranger("grace", SCHOOL)))
                .isEqualTo(new Admission.After(Duration.ZERO));
        few.failed(stranger("grace", SCHOOL), WAITED);
        assertThat(few.admit(stranger("cem", SCHOOL)))
                .isEqualTo(new Admission.After(Duration.ofMinutes(5)));
    }

    private void fail(Guess guess, int times) {
        for (int i = 0; i < times; i++) {
            limits.failed(guess, WAITED);
        }
    }

    private Duration delay(Guess guess) {
        return ((Admission.After) limits.admit(guess)).delay();
    }

    private static Guess stranger(String name, String address) {
        return new Guess(name, address, Optional.empty());
    }

    private static Guess known(String name, String address) {
        return new Guess(name, address, Optional.of("her laptop"));
    }
}
