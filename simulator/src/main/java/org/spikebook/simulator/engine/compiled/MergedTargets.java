package org.spikebook.simulator.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Blocks of several populations whose sums of arriving weights stand side by side, so that one
 * 16-bit index tells a neuron of any of them. Immutable; each is equal to itself only.
 */
public final class MergedTargets {

    /** Most neurons that an index can tell apart. */
    public static final int MOST = 1 << Character.SIZE;

    /**
     * A block of a population.
     *
     * @param start merged index of its first neuron
     * @param firstNeuron that neuron's index in the population
     */
    public record Member(String population, int block, int start, int firstNeuron, int neurons) {}

    private final List<Member> members;
    private final boolean twoChannels;

    private MergedTargets(List<Member> members, boolean twoChannels) {
        this.members = List.copyOf(members);
        this.twoChannels = twoChannels;
    }

    /**
     * Puts blocks side by side.
     *
     * @param twoChannels whether their receptors tell negative weights from others
     */
    public static MergedTargets of(List<TargetBlock> blocks, boolean twoChannels) {
        List<Member> members = new ArrayList<>();
        int start = 0;
        for (TargetBlock block : blocks) {
            members.add(
                    new Member(
                            block.population().id(),
                            block.block(),
                            start,
                            block.firstNeuron(),
                            block.neurons()));
            start += block.neurons();
        }
        return new MergedTargets(members, twoChannels);
    }

    /** Whether the same blocks stand in the same places. */
    public boolean isLike(MergedTargets other) {
        return members.equals(other.members) && twoChannels == other.twoChannels;
    }

    /** By ascending merged index. */
    public List<Member> members() {
        return members;
    }

    /** A block of a population, if it is among them. */
    public Optional<Member> member(String population, int block) {
        return members.stream()
                .filter(member -> member.population().equals(population) && member.block() == block)
                .findFirst();
    }

    public boolean hasTwoChannels() {
        return twoChannels;
    }

    /** How many neurons there are in all blocks. */
    public int size() {
        return members.getLast().start() + members.getLast().neurons();
    }
}
