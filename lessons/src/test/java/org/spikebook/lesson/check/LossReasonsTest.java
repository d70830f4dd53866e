package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.text.Text;

import java.util.List;

class LossReasonsTest {

    private static final Text RATE = Measured.text("rate.silent", "exc");
    private static final Text SPIKES = Measured.text("spikes.none");
    private static final Text MET = Measured.text("criterion.met", 1, 2, "Firing rate");
    private static final Text NOT_MET = Measured.text("criterion.notMet", 2, 2, "Spike count");
    private static final Text SILENCED = Measured.text("condition.silenced", "noise", "");

    @Test
    void reasons_of_met_criteria_are_left_out() {
        assertThat(LossReasons.of(List.of(MET, RATE, NOT_MET, SPIKES)))
                .containsExactly(NOT_MET, SPIKES);
        assertThat(LossReasons.of(List.of(NOT_MET, SPIKES, MET, RATE)))
                .containsExactly(NOT_MET, SPIKES);
    }

    @Test
    void lines_that_name_a_condition_are_left_out_but_not_what_was_measured_under_it() {
        assertThat(LossReasons.of(List.of(NOT_MET, SILENCED, SPIKES)))
                .containsExactly(NOT_MET, SPIKES);
    }

    @Test
    void results_of_earlier_versions_are_read_alike() {
        Text met = Measured.text("part.met", 1, 2);
        Text notMet = Measured.text("part.notMet", 2, 2);

        assertThat(LossReasons.of(List.of(met, RATE, notMet, SPIKES)))
                .containsExactly(notMet, SPIKES);
    }

    @Test
    void reasons_without_criteria_stay() {
        assertThat(LossReasons.of(List.of(RATE, SPIKES))).containsExactly(RATE, SPIKES);
    }

    @Test
    void kinds_tell_criteria_apart_and_leave_out_what_was_measured() {
        assertThat(ReasonKind.of(NOT_MET))
                .isEqualTo(ReasonKind.of(Measured.text("criterion.notMet", 2, 2, "Spike count")))
                .isNotEqualTo(ReasonKind.of(Measured.text("criterion.notMet", 1, 2, "Rate")));
        assertThat(ReasonKind.of(RATE))
                .isEqualTo(ReasonKind.of(Measured.text("rate.silent", "inh")));
    }
}
