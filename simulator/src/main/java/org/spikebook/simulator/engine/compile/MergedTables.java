package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.compiled.MergedPart;
import org.spikebook.simulator.engine.compiled.MergedTable;
import org.spikebook.simulator.engine.compiled.MergedTargets;
import org.spikebook.simulator.engine.compiled.SynapseBlock;
import org.spikebook.simulator.engine.compiled.SynapseTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Joins the tables of projections from one source, as planned. */
final class MergedTables {

    /** A table that is to be joined with others. */
    private record Piece(
            CompiledProjection projection, SynapseTable table, MergedTargets.Member member) {

        /** Place of each delay among the projection's own; -1 if it is none of them. */
        int[] own(int[] delays) {
            return Arrays.stream(delays)
                    .map(delay -> Math.max(-1, Arrays.binarySearch(projection.delaySteps(), delay)))
                    .toArray();
        }
    }

    private final MergePlan plan;
    private final CancellationToken cancellation;

    MergedTables(MergePlan plan, CancellationToken cancellation) {
        this.plan = plan;
        this.cancellation = cancellation;
    }

    /**
     * The same projections with merged tables.
     *
     * @param fromOne all that are joined, from one source, in document order
     */
    List<CompiledProjection> join(List<CompiledProjection> fromOne) {
        Map<MergedTargets, List<Piece>> pieces = new LinkedHashMap<>();
        for (CompiledProjection projection : fromOne) {
            String target = projection.description().to();
            for (int b = 0; b < projection.blocks().size(); b++) {
                MergedTargets onto = plan.targets(target, b);
                MergedTargets.Member member = onto.member(target, b).orElseThrow();
                pieces.computeIfAbsent(onto, _ -> new ArrayList<>())
                        .add(new Piece(projection, projection.table(b), member));
            }
        }
        Map<MergedTargets, MergedTable> tables = new HashMap<>();
        pieces.forEach((onto, ofOne) -> tables.put(onto, table(onto, ofOne)));
        return fromOne.stream().map(projection -> withMergedBlocks(projection, tables)).toList();
    }

    private CompiledProjection withMergedBlocks(
            CompiledProjection projection, Map<MergedTargets, MergedTable> tables) {
        String target = projection.description().to();
        List<SynapseBlock> blocks = new ArrayList<>();
        for (int b = 0; b < projection.blocks().size(); b++) {
            MergedTargets onto = plan.targets(target, b);
            blocks.add(
                    new MergedPart(
                            Objects.requireNonNull(tables.get(onto)),
                            onto.member(target, b).orElseThrow(),
                            projection.blocks().get(b).synapseCount()));
        }
        return new CompiledProjection(
                projection.description(),
                projection.sources(),
                projection.delaySteps(),
                projection.sharedWeight(),
                blocks);
    }

    private MergedTable table(MergedTargets onto, List<Piece> pieces) {
        List<Piece> ordered =
                pieces.stream()
                        .sorted((a, b) -> Integer.compare(a.member().start(), b.member().start()))
                        .toList();
        int[] delays =
                ordered.stream()
                        .flatMapToInt(piece -> IntStream.of(piece.projection().delaySteps()))
                        .distinct()
                        .sorted()
                        .toArray();
        CompiledProjection first = ordered.getFirst().projection();
        String source = first.description().from();
        SynapseTable joined = joined(ordered, first.sources(), delays);
        return new MergedTable(
                source, plan.turn(source), onto, delays, joined, joined.isOfOneSign(cancellation));
    }

    private SynapseTable joined(List<Piece> pieces, int sources, int[] delays) {
        int synapses =
                Math.toIntExact(
                        pieces.stream().mapToLong(piece -> piece.table().synapseCount()).sum());
        SynapseTable joined =
                new SynapseTable(
                        0,
                        new int[Math.addExact(1, Math.multiplyExact(sources, delays.length))],
                        LargeArrays.chars(synapses, cancellation),
                        LargeArrays.floats(synapses, cancellation),
                        new double[0]);
        int[][] own = pieces.stream().map(piece -> piece.own(delays)).toArray(int[][]::new);
        int next = 0;
        for (int source = 0; source < sources; source++) {
            for (int d = 0; d < delays.length; d++) {
                for (int p = 0; p < own.length; p++) {
                    if (own[p][d] >= 0) {
                        next = copyRow(pieces.get(p), source, own[p][d], joined, next);
                    }
                }
                joined.rowStart()[source * delays.length + d + 1] = next;
            }
        }
        return joined;
    }

    /** Appends a row; the end of what there is then. */
    private int copyRow(Piece piece, int source, int delay, SynapseTable joined, int next) {
        SynapseTable table = piece.table();
        int row = source * piece.projection().delaySteps().length + delay;
        int from = table.rowStart()[row];
        int length = table.rowStart()[row + 1] - from;
        cancellation.addWork(length);
        for (int k = 0; k < length; k++) {
            joined.targets()[next + k] =
                    (char) (piece.member().start() + table.targets()[from + k]);
            joined.weights()[next + k] = table.weights()[from + k];
        }
        return next + length;
    }
}
