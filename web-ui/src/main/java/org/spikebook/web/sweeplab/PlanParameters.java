package org.spikebook.web.sweeplab;

import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.plan.TrainingData;
import org.spikebook.training.plan.TrainingSchedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers of a training plan that a sweep can vary: those that its method uses. */
final class PlanParameters {

    private static final int FEW = 4;
    private static final double AROUND = 4;
    private static final double STEPS = 10;

    private final TrainingPlan plan;

    PlanParameters(TrainingPlan plan) {
        this.plan = plan;
    }

    /** All but the seed, over which a sweep averages. */
    List<SweptParameter> all() {
        Set<String> unused = plan.method().component().unused();
        List<SweptParameter> found = new ArrayList<>();
        number(found, "steps", TrainingData.MAX_STEPS, plan.data().steps());
        number(found, "epochs", TrainingSchedule.MAX_EPOCHS, plan.schedule().epochs());
        number(found, "batchSize", TrainingSchedule.MAX_BATCH_SIZE, plan.schedule().batchSize());
        settings(found, "optimizer", plan.optimization().optimizer());
        settings(found, "regularizer", plan.objective().regularizer());
        settings(found, "encoder", plan.data().encoder());
        settings(found, "method", plan.method());
        settings(found, "surrogate", plan.backpropagation().surrogate());
        settings(found, "loss", plan.objective().loss());
        settings(found, "distortion", plan.data().distortion());
        settings(found, "constraint", plan.backpropagation().constraint());
        return found.stream()
                .filter(each -> !unused.contains(each.pointer().split("/")[2]))
                .toList();
    }

    private static void number(List<SweptParameter> found, String name, int max, int value) {
        add(
                found,
                "/plan/" + name,
                ParameterInfo.whole(name, "", 1, 1, max),
                Text.of(PlanParameters.class, "plan." + name),
                value);
    }

    private static void settings(List<SweptParameter> found, String key, Configured<?> configured) {
        Component component = configured.component();
        for (ParameterInfo info : component.parameters()) {
            if (configured.values().value(info.name()) instanceof Value.Real(double value)
                    && info.min() < info.max()) {
                String pointer = "/plan/" + key + "/" + info.name();
                add(found, pointer, info, component.meaning(info), value);
            }
        }
    }

    private static void add(
            List<SweptParameter> found,
            String pointer,
            ParameterInfo info,
            Text meaning,
            double value) {
        boolean isWhole = info.kind() == ParameterInfo.Kind.WHOLE;
        found.add(
                new SweptParameter(
                        pointer,
                        pointer,
                        new AxisName(pointer, "", meaning, info.unit().symbol()),
                        isWhole,
                        Optional.of(
                                isWhole
                                        ? whole(pointer, info, value)
                                        : real(pointer, info, value))));
    }

    /** Half the value and its multiples: each is whole, and each is a training. */
    private static SweepAxis whole(String pointer, ParameterInfo info, double value) {
        double step = Math.max(1, Math.floor(value / 2));
        double from = value >= info.min() + step ? Math.max(step, info.min()) : info.min();
        double last = Math.floor((info.max() - from) / step);
        int count = (int) Math.min(FEW, last + 1);
        return count < 2
                ? SweepAxis.linear(pointer, info.max() - 1, info.max(), 2)
                : SweepAxis.linear(pointer, from, from + (count - 1) * step, count);
    }

    /** From a quarter to four times a value above 0; else a few steps of its stepper upwards. */
    private static SweepAxis real(String pointer, ParameterInfo info, double value) {
        double low = Math.max(info.min(), value / AROUND);
        double high = Math.min(info.max(), value * AROUND);
        if (low > 0 && low < high) {
            return SweepAxis.logarithmic(pointer, low, high, FEW);
        }
        double step = info.step() > 0 ? info.step() : 1;
        double from = Math.max(info.min(), Math.min(value, info.max() - step));
        return SweepAxis.linear(pointer, from, Math.min(info.max(), from + STEPS * step), FEW);
    }
}
