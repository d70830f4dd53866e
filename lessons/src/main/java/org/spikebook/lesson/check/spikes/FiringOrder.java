package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.CountedTime;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.spikes.Sequence.Followed;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Populations fire one after the other in the order of a sequence, once or over and over, on
 * several hidden seeds. A turn of a population lasts until another one of them fires; it counts if
 * it has spikes enough and begins after the turn before. A seed counts in full or not at all.
 */
public final class FiringOrder implements Check {

    private static final int LEAST_PLACES = 2;

    @Override
    public String type() {
        return "firingOrder";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("populations", ""),
                ParameterInfo.whole("leastSpikes", "n", 1, 1, 1_000_000),
                ParameterInfo.flag("repeated", false),
                CountedTime.from(0),
                ParameterInfo.real("durationMs", "T", Unit.MILLISECOND, 1000).above(0, 60_000),
                ParameterInfo.whole("seeds", "n", 5, 1, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        List<String> order = order(values);
        if (order.size() < LEAST_PLACES) {
            return Optional.of(Measured.text("order.tooShort"));
        }
        for (int k = 1; k < order.size(); k++) {
            if (order.get(k).equals(order.get(k - 1))) {
                return Optional.of(Measured.text("order.twice", order.get(k)));
            }
        }
        boolean closes = order.getFirst().equals(order.getLast());
        return values.flag("repeated") && closes
                ? Optional.of(Measured.text("order.twice", order.getFirst()))
                : Optional.empty();
    }

    @Override
    public Optional<Text> warning(ParameterValues values) {
        return CountedTime.of(values).warning();
    }

    /** Ids of populations, in turn. */
    private static List<String> order(ParameterValues values) {
        return Arrays.stream(values.word("populations").split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        List<String> order = order(values);
        List<String> populations = order.stream().distinct().toList();
        return evidence.spikes(
                        cells.getFirst(),
                        populations,
                        values.number("durationMs"),
                        values.whole("seeds"))
                .judged(points, runs -> judge(values, points, order, populations, runs));
    }

    /**
     * @param runs of each population, one a seed
     */
    private static CheckResult judge(
            ParameterValues values,
            int points,
            List<String> order,
            List<String> populations,
            List<List<PopulationSpikes>> runs) {
        List<Observed> observed =
                IntStream.range(0, runs.getFirst().size())
                        .mapToObj(seed -> runs.stream().map(each -> each.get(seed)).toList())
                        .map(run -> Observed.of(values, order, populations, run))
                        .toList();
        SeedTally<Observed> seeds = SeedTally.of(observed, Observed::isMet);
        return seeds.result(
                points,
                wrong -> wrong.reason(seeds.right(), seeds.runs()),
                () -> Measured.text("order.met", String.join(", ", order), seeds.runs()));
    }

    /** The turns of one run. */
    private record Observed(
            Turns turns,
            List<String> order,
            List<String> populations,
            Sequence sequence,
            int leastSpikes,
            Followed followed) {

        static Observed of(
                ParameterValues values,
                List<String> order,
                List<String> populations,
                List<PopulationSpikes> run) {
            Sequence sequence = new Sequence(order.size(), values.flag("repeated"));
            Turns turns = Turns.of(run, CountedTime.of(values).fromMs());
            int leastSpikes = values.whole("leastSpikes");
            Followed followed =
                    sequence.follow(
                            turns.count(),
                            (k, place) ->
                                    populations.get(turns.population(k)).equals(order.get(place))
                                            && counts(turns, k, leastSpikes, sequence.repeated()));
            return new Observed(turns, order, populations, sequence, leastSpikes, followed);
        }

        /** Of turns that last beyond the first or the last moment, a part is seen. */
        private static boolean counts(Turns turns, int k, int leastSpikes, boolean repeated) {
            boolean cut = repeated && (k == 0 || k == turns.count() - 1);
            return turns.beginsLater(k) && (cut || turns.spikes(k) >= leastSpikes);
        }

        boolean isMet() {
            return sequence.isMet(followed, turns.count());
        }

        /** The first turn that differs, or that there are too few. */
        Text reason(int met, int seeds) {
            int first = followed.count();
            String all = String.join(", ", order);
            if (first >= turns.count()) {
                return Measured.text(
                        "order.tooFew", all, turns.count(), sequence.least(), met, seeds);
            }
            return Measured.text(
                    turns.beginsLater(first) ? "order.differs" : "order.together",
                    all,
                    first + 1,
                    populations.get(turns.population(first)),
                    Measured.tenths(turns.beginMs(first)),
                    turns.spikes(first),
                    order.get(sequence.place(followed.start(), first)),
                    leastSpikes,
                    met,
                    seeds);
        }
    }
}
