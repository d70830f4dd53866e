package org.spikebook.hardware.emulation;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.Mesh;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.Segment;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An independent, slow and literal chip for tests: one object for each message and each weight,
 * 64-bit arithmetic, nothing shared with the emulator but the types of its input.
 */
final class PlainChip {

    final Map<ChipEvent, Long> events = new HashMap<>();
    final Map<String, Long> messagesOnLink = new HashMap<>();
    final List<Set<Integer>> spikes = new ArrayList<>();
    private final ChipMapping mapping;
    private final IntegerNetwork network;
    private final Map<Integer, Map<Integer, Long>> arriving = new HashMap<>();
    private final long[] u;
    private final long[] v;
    private final int[] dead;

    PlainChip(ChipMapping mapping) {
        this.mapping = mapping;
        this.network = mapping.network();
        this.u = new long[network.neurons()];
        this.v = new long[network.neurons()];
        this.dead = new int[network.neurons()];
    }

    void run(SpikeTrain input, int steps) {
        for (int t = 0; t < steps; t++) {
            Set<Integer> fired = update(t, arriving.getOrDefault(t, Map.of()));
            spikes.add(fired);
            if (t < input.steps()) {
                for (int k = input.stepStart()[t]; k < input.stepStart()[t + 1]; k++) {
                    send(input.line()[k], t);
                }
            }
            for (int neuron : fired) {
                count(ChipEvent.SPIKE, 1);
                send(network.inputLines() + neuron, t);
            }
        }
    }

    private Set<Integer> update(int step, Map<Integer, Long> arrivals) {
        Set<Integer> fired = new HashSet<>();
        int n = 0;
        for (IntegerNetwork.Neurons population : network.populations()) {
            LoihiRegisters r = (LoihiRegisters) population.registers();
            for (int i = 0; i < population.size(); i++, n++) {
                count(arrivals.containsKey(n) ? ChipEvent.ACTIVE_UPDATE : ChipEvent.IDLE_UPDATE, 1);
                u[n] = decay(u[n], r.du()[i] + 1) + arrivals.getOrDefault(n, 0L);
                while (u[n] > 1 << 23) {
                    u[n] -= 1 << 24;
                }
                while (u[n] <= -(1 << 23)) {
                    u[n] += 1 << 24;
                }
                if (step < population.latencySteps()) {
                    // the sample has not reached this layer
                    u[n] = 0;
                    continue;
                }
                long bias = (long) r.biasMant()[i] << r.biasExp()[i];
                v[n] = decay(v[n], r.dv()[i]) + u[n] + bias;
                v[n] = Math.max(-(1 << 23) + 1, Math.min((1 << 23) - 1, v[n]));
                if (dead[n] > 0) {
                    v[n] = 0;
                    dead[n]--;
                }
                if (v[n] > 64L * r.vth()[i]) {
                    fired.add(n);
                    v[n] = 0;
                    dead[n] = r.refractory()[i] - 1;
                }
            }
        }
        return fired;
    }

    private static long decay(long x, int decay) {
        return Long.signum(x) * (Math.abs(x) * (4096 - decay) / 4096);
    }

    private void send(int source, int step) {
        Set<Integer> cores = new HashSet<>();
        for (IntegerNetwork.Synapses p : network.projections()) {
            int row = source - p.source();
            if (row < 0 || row >= p.table().sources()) {
                continue;
            }
            int first = network.firstNeuron(p.target());
            for (int k = p.table().rowStart()[row]; k < p.table().rowStart()[row + 1]; k++) {
                int neuron = first + p.table().target()[k];
                cores.add(coreOf(neuron));
                count(ChipEvent.SYNAPTIC_EVENT, 1);
                arriving.computeIfAbsent(step + 1 + p.table().delay()[k], _ -> new HashMap<>())
                        .merge(
                                neuron,
                                (long) p.format().effective(p.table().mantissa()[k]),
                                Long::sum);
            }
        }
        for (int core : cores) {
            deliver(source, core);
        }
    }

    private int coreOf(int neuron) {
        for (int c = 0; c < mapping.cores().size(); c++) {
            for (Segment s : mapping.cores().get(c).segments()) {
                int first = network.firstNeuron(s.population());
                if (neuron >= first + s.from() && neuron < first + s.to()) {
                    return c;
                }
            }
        }
        throw new AssertionError("neuron " + neuron + " is on no core");
    }

    private void deliver(int source, int core) {
        Mesh mesh = mapping.chip().mesh();
        int neuron = source - network.inputLines();
        int x = neuron < 0 ? mesh.inputTileColumn() : column(coreOf(neuron));
        int y = neuron < 0 ? mesh.inputTileRow() : row(coreOf(neuron));
        count(ChipEvent.MESSAGE, 1);
        if (x == column(core) && y == row(core)) {
            count(ChipEvent.LOCAL_DELIVERY, 1);
        }
        while (x != column(core)) {
            int next = x + Integer.signum(column(core) - x);
            messagesOnLink.merge(x + "," + y + "-" + next + "," + y, 1L, Long::sum);
            count(ChipEvent.HOP_EAST_WEST, 1);
            x = next;
        }
        while (y != row(core)) {
            int next = y + Integer.signum(row(core) - y);
            messagesOnLink.merge(x + "," + y + "-" + x + "," + next, 1L, Long::sum);
            count(ChipEvent.HOP_NORTH_SOUTH, 1);
            y = next;
        }
    }

    private int column(int core) {
        Mesh mesh = mapping.chip().mesh();
        return mapping.cores().get(core).position() / mesh.coresPerTile() % mesh.tileColumns();
    }

    private int row(int core) {
        Mesh mesh = mapping.chip().mesh();
        return mapping.cores().get(core).position() / mesh.coresPerTile() / mesh.tileColumns();
    }

    private void count(ChipEvent event, long times) {
        events.merge(event, times, Long::sum);
    }
}
