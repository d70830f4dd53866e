package org.spikebook.web.runslab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.web.plot.Quantity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class RunsTableTest {

    private static final RunMeasure RATE = new RunMeasure(SweepMeasure.POPULATION_RATE, "n");
    private static final RunMeasure CV = new RunMeasure(SweepMeasure.INTERVAL_CV, "n");

    private static final String START =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1, "model": {"type": "lif"}}],
             "stimuli": [{"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 1900}],
             "projections": [{"id": "c", "from": "current", "to": "n", "connector":
               {"type": "oneToOne"}}],
             "run": {"dtMs": 0.1, "durationMs": 200, "seed": 3}}
            """;

    private static final RunsCell CELL =
            new RunsCell("runs", "", "net", START, List.of(RATE, CV), 0)
                    .withRow(row(1, START, Map.of(RATE.key(), 41.4375)))
                    .withRow(
                            row(
                                    2,
                                    START.replace("1900", "2500"),
                                    Map.of(RATE.key(), 7.25, CV.key(), 0.5)));

    @Test
    void row_saysWhatWasChanged_andWhatWasMeasured_inTheReadersLanguage() {
        RunsTable english = table(Locale.ENGLISH);
        RunsTable german = table(Locale.GERMAN);

        assertThat(english.columns())
                .containsExactly(
                        "Seed",
                        "Time step (ms)",
                        "Changed from the start",
                        "Mean rate of n (Hz)",
                        "CV of the inter-spike intervals of n");
        assertThat(english.cells(CELL.rows().getFirst()))
                .containsExactly("1", "0.1", "–", "41.4", "not measured then");
        assertThat(english.cells(CELL.rows().getLast()))
                .containsExactly("2", "0.1", "current: amplitude = 2500 pA", "7.25", "0.5");
        assertThat(german.cells(CELL.rows().getLast())).contains("0,1", "7,25", "0,5");
        assertThat(german.cells(CELL.rows().getFirst())).endsWith("damals nicht gemessen");
    }

    /** The start is that of a newer lesson, while a row still has what an older one hid. */
    @Test
    void row_saysNothingOfWhatIsHidden_noMoreDoesTheFile() {
        NetworkLocks locks =
                new NetworkLocks(List.of("/stimuli/current/amplitudePa"), List.of(), Map.of());

        RunsTable runs = table(locks, Locale.ENGLISH);

        assertThat(runs.cells(CELL.rows().getLast()))
                .containsExactly("2", "0.1", "–", "7.25", "0.5");
        assertThat(runs.csv()).doesNotContain("2500");
    }

    /** Weights of currents are in pA, those of jumps of the potential in mV. */
    @Test
    void weights_ofDifferentSynapses_haveTheirUnitsWithThem() {
        RunMeasure weight = new RunMeasure(SweepMeasure.LEARNED_WEIGHT, "c");
        String jumps =
                START.replace(
                        "\"type\": \"lif\"}}",
                        "\"type\": \"lif\"}, \"receptors\": {\"type\": \"delta\"}}");
        RunsCell same =
                new RunsCell("runs", "", "net", START, List.of(weight), 0)
                        .withRow(row(1, START, Map.of(weight.key(), 20.0)));
        RunsCell mixed = same.withRow(row(2, jumps, Map.of(weight.key(), 1.5)));

        assertThat(table(same).columns().getLast()).endsWith("(pA)");
        assertThat(table(same).cells(same.rows().getFirst())).endsWith("20");
        assertThat(table(mixed).columns().getLast()).doesNotContain("(");
        assertThat(table(mixed).cells(mixed.rows().getFirst()))
                .endsWith("20" + Quantity.NO_BREAK_SPACE + "pA");
        assertThat(table(mixed).cells(mixed.rows().getLast()))
                .endsWith("1.5" + Quantity.NO_BREAK_SPACE + "mV");
        assertThat(table(mixed).csv().lines())
                .first()
                .asString()
                .endsWith(",learnedWeight c,unit learnedWeight c");
        assertThat(table(mixed).csv().lines().skip(2)).first().asString().endsWith(",1.5,mV");
    }

    @Test
    void order_byAColumn_putsRowsWithoutANumberLast() {
        RunsTable runs = table(Locale.ENGLISH);

        assertThat(CELL.rows().stream().sorted(runs.by(3, false)))
                .extracting(RunRow::seed)
                .containsExactly(2L, 1L);
        assertThat(CELL.rows().stream().sorted(runs.by(4, false)))
                .extracting(RunRow::seed)
                .containsExactly(2L, 1L);
        assertThat(CELL.rows().stream().sorted(runs.by(0, false)))
                .extracting(RunRow::seed)
                .containsExactly(1L, 2L);
    }

    @Test
    void order_downwards_putsRowsWithoutANumberLastToo() {
        RunsTable runs = table(Locale.ENGLISH);

        assertThat(CELL.rows().stream().sorted(runs.by(3, true)))
                .extracting(RunRow::seed)
                .containsExactly(1L, 2L);
        assertThat(CELL.rows().stream().sorted(runs.by(4, true)))
                .extracting(RunRow::seed)
                .containsExactly(2L, 1L);
        assertThat(CELL.rows().stream().sorted(runs.by(0, true)))
                .extracting(RunRow::seed)
                .containsExactly(2L, 1L);
    }

    @Test
    void file_hasAllDigits_andKeepsTheOrderInWhichRunsWereAdded() {
        assertThat(table(Locale.GERMAN).csv().lines())
                .containsExactly(
                        "run,time,seed,dtMs,Gegenüber dem Anfang geändert,populationRate n,"
                                + "intervalCv n",
                        "1,1970-01-01T00:00:01Z,1,0.1,–,41.4375,",
                        "2,1970-01-01T00:00:02Z,2,0.1,current: Amplitude = 2500 pA,7.25,0.5");
    }

    private static RunsTable table(Locale locale) {
        return table(NetworkLocks.NONE, locale);
    }

    private static RunsTable table(NetworkLocks locks, Locale locale) {
        return table(CELL, locks, locale);
    }

    private static RunsTable table(RunsCell cell) {
        return table(cell, NetworkLocks.NONE, Locale.ENGLISH);
    }

    private static RunsTable table(RunsCell cell, NetworkLocks locks, Locale locale) {
        return RunsTable.of(cell, locks, Laboratory.standard().networks(), locale);
    }

    private static RunRow row(long seed, String document, Map<String, Double> values) {
        return new RunRow(Instant.ofEpochSecond(seed), seed, 0.1, document, values);
    }
}
