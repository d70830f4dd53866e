package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Evidence.Extent;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.stream.Stream;

/**
 * The lowest or the highest membrane potential of any neuron of a population at the end of any time
 * step; of runs with more steps than fit into memory, of every second or a later one. Resets come
 * before the end of a step, so that the highest potential of a neuron that is reset stays below its
 * threshold.
 */
public final class ExtremePotential extends PotentialCheck {

    private static final String LEAST = "least";
    private static final String GREATEST = "greatest";

    @Override
    public String type() {
        return "extremePotential";
    }

    @Override
    List<ParameterInfo> range() {
        return Stream.concat(
                        Stream.of(ParameterInfo.choice("value", LEAST, GREATEST)),
                        super.range().stream())
                .toList();
    }

    @Override
    boolean inEveryStep() {
        return true;
    }

    @Override
    double valueMv(ParameterValues values, Extent extentMv) {
        return values.word("value").equals(LEAST) ? extentMv.least() : extentMv.greatest();
    }

    @Override
    Text reason(ParameterValues values, Judged judged) {
        String condition = isFree(values) ? "free." : "";
        return Measured.text(
                "potential.extreme." + judged.finding(),
                values.word("population"),
                Measured.text("potential.of." + condition + values.word("value")),
                Measured.hundredths(judged.meanMv()),
                Measured.hundredths(judged.leastMv()),
                Measured.hundredths(judged.mostMv()),
                judged.within(),
                judged.runs());
    }
}
