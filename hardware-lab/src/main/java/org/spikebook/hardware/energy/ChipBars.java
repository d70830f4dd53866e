package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.hardware.chip.Evidence;
import org.spikebook.hardware.chip.Reference;
import org.spikebook.hardware.chip.Source;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The chip's own bars: dynamic, total, and its additions alone. */
final class ChipBars {

    /**
     * One addition at 45 nm: 8 or 32 bit whole numbers (low), 32 bit floating point (Horowitz
     * 2014).
     */
    private static final Constant ADDITION =
            new Constant(
                    0.1,
                    0.9,
                    0.9,
                    "pJ",
                    new Source.Published(Reference.HOROWITZ_2014),
                    Evidence.PRIMARY);

    private static final double MILLI = 1e-3;

    private final ChipRun run;
    private final ChipSpec chip;
    private final EnergySettings settings;

    private ChipBars(ChipRun run, EnergySettings settings) {
        this.run = run;
        this.chip = run.mapping().chip();
        this.settings = settings;
    }

    static List<EnergyBar> of(ChipRun run, EnergySettings settings) {
        ChipBars bars = new ChipBars(run, settings);
        return List.of(bars.dynamic(), bars.total(), bars.arithmetic());
    }

    private EnergyBar dynamic() {
        return bar(EnergyBar.Scope.DYNAMIC, eventLines(), dynamicAssumptions());
    }

    private EnergyBar total() {
        List<EnergyLine> lines = new ArrayList<>(eventLines());
        lines.add(staticLine());
        List<Text> assumptions = new ArrayList<>(dynamicAssumptions());
        boolean frady = isFrom(chip.costs().staticPowerMw(), Reference.FRADY_2020);
        assumptions.add(
                text(
                        frady ? "assumption.static.frady" : "assumption.static",
                        chip.costs().staticPowerMw().source().text(),
                        Quantities.significant(settings.inferencesPerSecond())));
        return bar(EnergyBar.Scope.TOTAL, lines, assumptions);
    }

    private EnergyBar arithmetic() {
        double count = perSample(ChipEvent.SYNAPTIC_EVENT);
        EnergyLine line =
                new EnergyLine(
                        ChipEvent.SYNAPTIC_EVENT,
                        count,
                        ADDITION,
                        Joules.ofPicojoules(ADDITION, count));
        return new EnergyBar(
                chip.id(),
                chip.name(),
                EnergyBar.Scope.ARITHMETIC,
                line.joules(),
                List.of(line),
                List.of(text("assumption.arithmetic")),
                ADDITION.source(),
                ADDITION.evidence());
    }

    private List<EnergyLine> eventLines() {
        return chip.costs().energyPj().entrySet().stream()
                .filter(e -> !e.getKey().isOptional() || perSample(e.getKey()) > 0)
                .map(e -> eventLine(e.getKey(), e.getValue()))
                .toList();
    }

    private EnergyLine eventLine(ChipEvent event, Constant constant) {
        double count = perSample(event);
        return new EnergyLine(event, count, constant, Joules.ofPicojoules(constant, count));
    }

    private double perSample(ChipEvent event) {
        return (double) run.traffic().count(event) / run.samples();
    }

    /** The static power of all chips over the time from one inference to the next. */
    private EnergyLine staticLine() {
        double seconds = 1 / settings.inferencesPerSecond();
        double count = run.mapping().chips() * seconds;
        Constant watts = chip.costs().staticPowerMw().times(MILLI, "W");
        Joules joules =
                new Joules(watts.low() * count, watts.nominal() * count, watts.high() * count);
        return new EnergyLine(DeviceTerm.STATIC, count, watts, joules);
    }

    private List<Text> dynamicAssumptions() {
        Constant event = chip.energyPj(ChipEvent.SYNAPTIC_EVENT);
        List<Text> assumptions = new ArrayList<>();
        if (isFrom(event, Reference.AKOPYAN_2015)) {
            assumptions.add(text("assumption.affine"));
        } else {
            assumptions.add(text("assumption.active"));
            assumptions.add(
                    isFrom(event, Reference.DAVIES_2018)
                            ? text("assumption.davies")
                            : text("assumption.stated", event.source().text()));
            assumptions.add(text("assumption.barrier"));
        }
        if (run.mapping().network().learns()) {
            assumptions.add(text("assumption.learning"));
        }
        assumptions.add(text("assumption.input"));
        if (run.mapping().chips() > 1) {
            assumptions.add(text("assumption.chips", run.mapping().chips()));
        }
        assumptions.addAll(run.classifies() ? aloneAssumptions() : continuedAssumptions());
        return assumptions;
    }

    /** Of samples between which the state is cleared. */
    private List<Text> aloneAssumptions() {
        double resetNj = chip.costs().resetNj().nominal();
        return List.of(
                resetNj == 0
                        ? text("assumption.reset.unknown")
                        : text("assumption.reset", Quantities.significant(resetNj / 1000)),
                text(
                        "assumption.steps",
                        run.stepsPerSample(),
                        run.mapping().network().latencySteps()));
    }

    /** Of what is presented in a session, where the last spikes arrive during the next input. */
    private List<Text> continuedAssumptions() {
        return List.of(text("assumption.continued", run.stepsPerSample()));
    }

    private EnergyBar bar(EnergyBar.Scope scope, List<EnergyLine> lines, List<Text> assumptions) {
        Joules sum = lines.stream().map(EnergyLine::joules).reduce(Joules.ZERO, Joules::plus);
        Evidence weakest =
                lines.stream()
                        .map(l -> l.constant().evidence())
                        .max(Comparator.naturalOrder())
                        .orElse(Evidence.ASSUMED);
        Source main = chip.energyPj(ChipEvent.SYNAPTIC_EVENT).source();
        return new EnergyBar(chip.id(), chip.name(), scope, sum, lines, assumptions, main, weakest);
    }

    private static boolean isFrom(Constant constant, Reference reference) {
        return constant.source().equals(new Source.Published(reference));
    }

    private static Text text(String key, Object... args) {
        return Text.of(ChipBars.class, key, args);
    }
}
