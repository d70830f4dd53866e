package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Evidence.Extent;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

/** The membrane potential as a mean over the neurons of a population and time. */
public final class MeanPotential extends PotentialCheck {

    @Override
    public String type() {
        return "meanPotential";
    }

    @Override
    boolean inEveryStep() {
        return false;
    }

    @Override
    double valueMv(ParameterValues values, Extent extentMv) {
        return extentMv.mean();
    }

    @Override
    Text reason(ParameterValues values, Judged judged) {
        String condition = isFree(values) ? "free." : "";
        return Measured.text(
                "potential." + condition + judged.finding(),
                values.word("population"),
                Measured.tenths(judged.meanMv()),
                Measured.tenths(judged.leastMv()),
                Measured.tenths(judged.mostMv()),
                judged.within(),
                judged.runs());
    }
}
