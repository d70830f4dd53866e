package org.spikebook.web.networklab.ui.lab;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.stimulus.NoiseCurrent;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftLink;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.DraftNumbers;
import org.spikebook.web.networklab.edit.InspectorPlan;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;
import org.spikebook.web.networklab.edit.Role;
import org.spikebook.web.networklab.lock.DraftLocks;
import org.spikebook.web.networklab.ui.field.ParameterField;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The numbers of a network that sliders set, from the descriptions of its models. */
final class LabNumbers {

    /** What a stimulus is steered by first. */
    private static final Set<String> DRIVES =
            Set.of(Poisson.RATE, StepCurrent.AMPLITUDE, NoiseCurrent.MEAN, DatasetStimulus.SAMPLE);

    private static final String WEIGHT = "weight";
    private static final int MOST_PINNED = 3;

    /** From here on a number stands for "without limit". */
    private static final double OPEN = 1e9;

    private final Words words;
    private final InspectorPlan plan;
    private final Draft draft;
    private final DraftLocks locks;
    private final Map<String, Integer> colors;
    private int pinned;

    LabNumbers(Words words, InspectorPlan plan, DraftLocks locks, Map<String, Integer> colors) {
        this.words = words;
        this.plan = plan;
        this.draft = locks.draft();
        this.locks = locks;
        this.colors = colors;
    }

    /** Of every part in turn; the few that matter most are pinned. */
    List<LabSetup.SteeredNumber> all() {
        List<LabSetup.SteeredNumber> numbers = new ArrayList<>();
        for (DraftNode node : draft.nodes()) {
            int color = colors.getOrDefault(node.key(), -1);
            plan.of(draft, node).stream()
                    .flatMap(group -> group.entries().stream())
                    .filter(entry -> !isStructure(node, entry))
                    .forEach(entry -> number(node.key(), color, entry).ifPresent(numbers::add));
        }
        for (DraftLink link : draft.links()) {
            if (link.kind() == DraftLink.Kind.PROJECTION) {
                int color = colors.getOrDefault(link.from(), -1);
                plan.of(draft, link).stream()
                        .flatMap(group -> group.entries().stream())
                        .forEach(entry -> number(link.key(), color, entry).ifPresent(numbers::add));
            }
        }
        return numbers;
    }

    /** How many members there are, and where they begin, is not a matter of a run under way. */
    private static boolean isStructure(DraftNode node, Entry entry) {
        String pointer = entry.pointer();
        return pointer.equals(node.pointer() + "/size")
                || pointer.startsWith(node.pointer() + "/initial/");
    }

    private Optional<LabSetup.SteeredNumber> number(String part, int color, Entry entry) {
        ParameterInfo info = entry.info();
        OptionalDouble value = valueOf(entry);
        boolean isNumber =
                info.kind() == ParameterInfo.Kind.REAL || info.kind() == ParameterInfo.Kind.WHOLE;
        if (!isNumber
                || locks.isHidden(entry.pointer())
                || value.isEmpty()
                || Math.abs(value.getAsDouble()) >= OPEN) {
            return Optional.empty();
        }
        Optional<NetworkLocks.Range> range = locks.range(entry.pointer());
        return Optional.of(
                new LabSetup.SteeredNumber(
                        part,
                        entry.pointer(),
                        info.name(),
                        ParameterField.label(words, entry),
                        info.unit().symbol(),
                        value.getAsDouble(),
                        new LabSetup.NumberRange(
                                range.map(NetworkLocks.Range::least).orElse(info.min()),
                                range.map(NetworkLocks.Range::most).orElse(info.max()),
                                info.step(),
                                info.kind() == ParameterInfo.Kind.WHOLE),
                        color,
                        isPinned(info.name()),
                        range.map(NetworkLocks.Range::least).orElse(null),
                        range.map(NetworkLocks.Range::most).orElse(null),
                        new LabSetup.Restriction(
                                locks.reason(entry.pointer(), words.locale()).orElse(""),
                                locks.isFixed(entry.pointer()))));
    }

    /** What stands in the document, or the default; nothing for a distribution. */
    private OptionalDouble valueOf(Entry entry) {
        return draft.at(entry.pointer())
                .map(node -> DraftNumbers.of(node).map(OptionalDouble::of))
                .orElseGet(() ->
                        entry.info().defaultValue() instanceof Value.Real(double number)
                                        && !entry.follows()
                                ? Optional.of(OptionalDouble.of(number))
                                : Optional.empty())
                .orElseGet(OptionalDouble::empty);
    }

    private boolean isPinned(String name) {
        boolean matters = DRIVES.contains(name) || name.startsWith(WEIGHT);
        return matters && pinned++ < MOST_PINNED;
    }

    /** The role of a node as the page has it; recorders have none there. */
    static Optional<String> role(Role role) {
        return switch (role) {
            case POPULATION -> Optional.of("population");
            case STIMULUS -> Optional.of("stimulus");
            case RECORDER -> Optional.empty();
        };
    }
}
