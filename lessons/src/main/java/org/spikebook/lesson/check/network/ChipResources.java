package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.ChipDemand;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a network demands of a chip, before any training: how many cores, and which limit of a core
 * decides that. With {@code refused} the network must not fit on any number of cores.
 */
public final class ChipResources implements Check {

    private static final String ANY = "any";

    @Override
    public String type() {
        return "chipResources";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("chip", "loihi1"),
                ParameterInfo.name("population", ""),
                ParameterInfo.whole("leastCores", "n_0", 1, 1, 1_000_000),
                ParameterInfo.whole("mostCores", "n_1", 1_000_000, 1, 1_000_000),
                ParameterInfo.choice(
                        "resource",
                        ANY,
                        "neurons",
                        "fanInLists",
                        "fanOutEdges",
                        "synapseMemoryBits"),
                ParameterInfo.flag("refused", false));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.chipDemand(cells.getFirst(), values.word("chip"), values.word("population"))
                .judged(points, demand -> judge(values, points, demand));
    }

    private static CheckResult judge(ParameterValues values, int points, ChipDemand demand) {
        List<Text> reasons = new ArrayList<>();
        boolean met =
                demand.cores().isPresent()
                        ? fits(values, demand, reasons)
                        : refused(values, demand, reasons);
        return CheckResult.share(met ? 1 : 0, points, reasons);
    }

    private static boolean fits(ParameterValues values, ChipDemand demand, List<Text> reasons) {
        int cores = demand.cores().orElseThrow();
        int least = values.whole("leastCores");
        int most = values.whole("mostCores");
        if (values.flag("refused")) {
            reasons.add(Measured.text("resources.fits", cores));
            return false;
        }
        String verdict = cores < least ? "fewer" : cores > most ? "more" : "within";
        reasons.add(Measured.text("resources." + verdict, cores, least, most));
        return limited(values, demand, reasons) && verdict.equals("within");
    }

    private static boolean refused(ParameterValues values, ChipDemand demand, List<Text> reasons) {
        if (!values.flag("refused")) {
            reasons.add(Measured.text("resources.refused"));
            reasons.addAll(demand.reasons());
            return false;
        }
        if (demand.limits().isEmpty()) {
            reasons.add(Measured.text("resources.otherReason"));
            reasons.addAll(demand.reasons());
            return false;
        }
        return limited(values, demand, reasons);
    }

    private static boolean limited(ParameterValues values, ChipDemand demand, List<Text> reasons) {
        String wanted = values.word("resource");
        boolean met = wanted.equals(ANY) || demand.limits().contains(wanted);
        demand.limits().forEach(found -> reasons.add(Measured.text("resources.decides." + found)));
        if (!met) {
            reasons.add(Measured.text("resources.wanted." + wanted));
        }
        return met;
    }
}
