package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.CountedTime;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number that is measured of the spikes of a population, so that a {@link RangeCheck} can ask for
 * it. An entry has all that is to be said of it but texts: what tasks call it, the range and the
 * settings that they give, and how it is measured.
 */
enum SpikeMeasure {

    /** Spikes of all neurons together, from a time on to the end of the run. */
    SPIKE_COUNT(
            "spikeCount",
            ParameterInfo.whole("leastSpikes", "n_0", 0, 0, 1_000_000_000),
            ParameterInfo.whole("mostSpikes", "n_1", 1_000_000_000, 0, 1_000_000_000),
            CountedTime.from(0)) {
        @Override
        OptionalDouble measure(ParameterValues values, PopulationSpikes run) {
            return OptionalDouble.of(run.spikesFrom(CountedTime.of(values).fromMs()));
        }

        @Override
        Optional<Text> warning(ParameterValues values) {
            return CountedTime.of(values).warning();
        }

        /** One spike, several spikes; of one run, or on average. */
        @Override
        String finding(Tally tally) {
            if (!tally.isMeasured()) {
                return tally.finding();
            }
            boolean one = Measured.digits(tally.mean()).equals("1");
            return tally.finding() + (one ? ".one" : "") + (tally.runs() == 1 ? ".run" : "");
        }
    },

    /**
     * The {@linkplain SpikeCounts#fanoFactor() Fano factor} of the neurons' counts, variance by
     * mean; 1 for a Poisson process, 0 for a clock.
     */
    FANO_FACTOR(
            "fanoFactor",
            ParameterInfo.real("leastFano", "F_0", Unit.NONE, 0).between(0, 1000),
            ParameterInfo.real("mostFano", "F_1", Unit.NONE, 1000).between(0, 1000),
            ParameterInfo.real("countMs", "\\Delta t", Unit.MILLISECOND, 50).above(0, 60_000)) {
        @Override
        OptionalDouble measure(ParameterValues values, PopulationSpikes run) {
            return SpikeCounts.of(run.trains(), values.number("countMs")).fanoFactor();
        }
    },

    /**
     * {@linkplain SpikeCounts#synchrony() χ²} of the neurons' counts in bins; 1 where all fire
     * together, about 1/N where N neurons are independent.
     */
    SYNCHRONY(
            "synchrony",
            ParameterInfo.real("least", "\\chi^2_0", Unit.NONE, 0).between(0, 1),
            ParameterInfo.real("most", "\\chi^2_1", Unit.NONE, 1).between(0, 1),
            ParameterInfo.real("binMs", "\\Delta t", Unit.MILLISECOND, 5).above(0, 10_000)) {
        @Override
        OptionalDouble measure(ParameterValues values, PopulationSpikes run) {
            OptionalDouble chi2 = SpikeCounts.of(run.trains(), values.number("binMs")).synchrony();
            return chi2.isPresent() ? OptionalDouble.of(Math.min(1, chi2.getAsDouble())) : chi2;
        }
    };

    private final String type;
    private final ParameterInfo least;
    private final ParameterInfo most;
    private final List<ParameterInfo> settings;

    SpikeMeasure(String type, ParameterInfo least, ParameterInfo most, ParameterInfo... settings) {
        this.type = type;
        this.least = least;
        this.most = most;
        this.settings = List.of(settings);
    }

    /** The type of its check in lessons; its texts begin with it. */
    String type() {
        return type;
    }

    /** The least value of the range. */
    ParameterInfo least() {
        return least;
    }

    /** The greatest value of the range. */
    ParameterInfo most() {
        return most;
    }

    /** What else it needs, for example the width of bins. */
    List<ParameterInfo> settings() {
        return settings;
    }

    /**
     * Why its settings do not go together with the duration, if so; the text has a {@code .hint}.
     */
    Optional<Text> warning(ParameterValues values) {
        return Optional.empty();
    }

    /** The number, or none if the run does not have it. */
    abstract OptionalDouble measure(ParameterValues values, PopulationSpikes run);

    /** The last part of a message's key. */
    String finding(Tally tally) {
        return tally.finding();
    }
}
