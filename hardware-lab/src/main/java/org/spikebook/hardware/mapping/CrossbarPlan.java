package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.Retiming;
import org.spikebook.hardware.quantization.integer.AxonCopies;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.TrueNorthCell;
import org.spikebook.hardware.quantization.integer.TrueNorthRegisters;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a network needs on crossbars: which neurons are split, how layers are cut into cores, which
 * spikes need relays, and how much later each population answers for it.
 */
final class CrossbarPlan {

    private final IntegerNetwork logical;
    private final ChipSpec chip;
    private final List<Problem> problems;
    private final List<CrossbarLayer> layers = new ArrayList<>();
    private final List<Optional<FanInSplit>> splits = new ArrayList<>();
    private final List<List<Segment>> segments = new ArrayList<>();
    private final List<FanOut> fanOuts = new ArrayList<>();
    private Retiming retiming = Retiming.NONE;

    /**
     * @param problems receives what no number of cores would solve; then the plan is of no use
     */
    CrossbarPlan(IntegerNetwork logical, ChipSpec chip, List<Problem> problems) {
        this.logical = logical;
        this.chip = chip;
        this.problems = problems;
        for (int p = 0; p < populations(); p++) {
            addLayer(p);
        }
        demands().forEach(d -> fanOuts.add(d.allocate(maxNeurons(), maxAxons())));
        findRetiming().ifPresent(this::keep);
    }

    int populations() {
        return logical.populations().size();
    }

    int maxNeurons() {
        return chip.core().neurons();
    }

    int maxAxons() {
        return chip.core().fanInLists();
    }

    CrossbarLayer layer(int population) {
        return layers.get(population);
    }

    Optional<FanInSplit> split(int population) {
        return splits.get(population);
    }

    /** The cores of a layer. */
    List<Segment> segments(int population) {
        return segments.get(population);
    }

    FanOut fanOut(int population) {
        return fanOuts.get(population);
    }

    /** By how much later a population's spikes come than in the float network. */
    int latency(int population) {
        return retiming.latency(population);
    }

    private void addLayer(int population) {
        AxonColumns columns = new AxonColumns(logical, population);
        boolean fits =
                IntStream.range(0, columns.neurons())
                        .allMatch(i -> columns.wanted(i) <= maxAxons());
        if (fits) {
            splits.add(Optional.empty());
            layers.add(CrossbarLayer.whole(population, columns));
        } else {
            int relays = populations() + (int) splits.stream().filter(Optional::isPresent).count();
            FanInSplit split =
                    FanInSplit.of(
                            relays, columns, format(population), cell(population), maxAxons());
            splits.add(Optional.of(split));
            layers.add(split.layer());
            checkRelays(population, split.relays(columns.neurons()));
        }
        segments.add(layers.getLast().cut(maxNeurons(), maxAxons()));
    }

    private void checkRelays(int population, int[] relays) {
        int most = Arrays.stream(relays).max().orElse(0);
        if (most > maxAxons()) {
            String id = logical.populations().get(population).id();
            note("/populations/" + population, "tooManyRelays", id, most, maxAxons());
        }
    }

    private AxonCopies format(int population) {
        return logical.projections().stream()
                .filter(p -> p.target() == population)
                .map(p -> (AxonCopies) p.format())
                .findFirst()
                .orElseThrow();
    }

    /** The registers that the neurons of a population have in common. */
    TrueNorthCell cell(int population) {
        return ((TrueNorthRegisters) logical.populations().get(population).registers())
                .cells()
                .getFirst();
    }

    private List<FanOut.Demand> demands() {
        List<FanOut.Demand> demands = new ArrayList<>();
        IntStream.range(0, populations()).forEach(_ -> demands.add(new FanOut.Demand()));
        for (int l = 0; l < populations(); l++) {
            for (int s = 0; s < segments.get(l).size(); s++) {
                for (int axon : layers.get(l).axonsOf(segments.get(l).get(s))) {
                    AxonColumns.Axon wanted = layers.get(l).columns().of(axon);
                    int from = from(wanted.projection());
                    if (from >= 0) {
                        demands.get(from).add(wanted.row(), new FanOut.Place(l, s, axon));
                    }
                }
            }
        }
        return demands;
    }

    /** Index of the population that a projection comes from; -1 for inputs. */
    int from(int projection) {
        int first = logical.projections().get(projection).source() - logical.inputLines();
        return first < 0
                ? -1
                : IntStream.range(0, populations())
                        .filter(p -> logical.firstNeuron(p) == first)
                        .findFirst()
                        .orElseThrow();
    }

    /** Steps that a spike takes at least along a projection. */
    private int steps(int projection) {
        int from = from(projection);
        int target = logical.projections().get(projection).target();
        return 1
                + (from < 0 ? 0 : fanOuts.get(from).steps())
                + (splits.get(target).isPresent() ? 1 : 0);
    }

    private Optional<Retiming> findRetiming() {
        List<Retiming.Edge> edges = new ArrayList<>();
        int slowest = 1;
        for (int k = 0; k < logical.projections().size(); k++) {
            IntegerNetwork.Synapses p = logical.projections().get(k);
            int later = steps(k) - 1;
            slowest = Math.max(slowest, later + 1);
            if (p.table().size() > 0) {
                edges.add(new Retiming.Edge(from(k), p.target(), p.table().minDelay() - later));
            }
        }
        Optional<Retiming> found = Retiming.of(populations(), edges);
        if (found.isEmpty()) {
            note("/projections", "loopTooFast", slowest);
        }
        return found;
    }

    private void keep(Retiming found) {
        retiming = found;
        int limit = chip.synapses().maxDelaySteps();
        for (int k = 0; k < logical.projections().size(); k++) {
            IntegerNetwork.Synapses p = logical.projections().get(k);
            int longest = p.table().maxDelay() + delayShift(k);
            if (p.table().size() > 0 && longest > limit) {
                note("/projections/" + k + "/delayMs", "delay", p.id(), longest + 1, limit + 1);
            }
        }
    }

    /** What is added to a projection's delays to make the extra delays of its last leg. */
    int delayShift(int projection) {
        return retiming.latency(logical.projections().get(projection).target())
                - retiming.latency(from(projection))
                - steps(projection);
    }

    private void note(String path, String code, Object... args) {
        List<Object> all = new ArrayList<>(List.of(chip.name()));
        all.addAll(List.of(args));
        problems.add(Problem.of(CrossbarPlan.class, path, code, all.toArray()));
    }
}
