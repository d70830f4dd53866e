package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/** What may be joined with what, and how a new line starts out. */
final class Connections {

    private final NewParts parts;
    private final Observation observation;

    Connections(NewParts parts, Observation observation) {
        this.parts = parts;
        this.observation = observation;
    }

    EditResult connect(Draft draft, CanvasLayout layout, String from, String to) {
        Optional<DraftNode> source = draft.node(from);
        Optional<DraftNode> target = draft.node(to);
        if (source.isEmpty() || target.isEmpty()) {
            return refused("refused.gone");
        }
        return connect(draft, layout, source.get(), target.get());
    }

    private EditResult connect(Draft draft, CanvasLayout layout, DraftNode from, DraftNode to) {
        if (from.role() == Role.RECORDER && to.role() != Role.RECORDER) {
            return observe(draft, layout, to, from);
        }
        return switch (to.role()) {
            case STIMULUS -> refused("refused.intoStimulus", to.id());
            case RECORDER ->
                    from.role() == Role.RECORDER
                            ? refused("refused.recorders")
                            : observe(draft, layout, from, to);
            case POPULATION -> project(draft, layout, from, to);
        };
    }

    private static boolean ofStimuli(String record) {
        return record.equals(Recorder.SPIKES) || record.equals(Recorder.RATE);
    }

    /** Whether it is recordable there, as far as one can tell. */
    private boolean canRecord(Draft draft, DraftNode of, String record) {
        List<String> variables = parts.variables(draft, of);
        return ofStimuli(record) || variables.isEmpty() || variables.contains(record);
    }

    private String firstVariable(Draft draft, DraftNode of) {
        return parts.variables(draft, of).getFirst();
    }

    private EditResult observe(Draft draft, CanvasLayout layout, DraftNode of, DraftNode recorder) {
        if (of.role() == Role.STIMULUS && parts.givesCurrent(of.type())) {
            return refused("refused.observeCurrent", of.id());
        }
        if (of.role() == Role.STIMULUS && !ofStimuli(recorder.type())) {
            return refused("refused.observeState", of.id(), recorder.id());
        }
        Draft changed =
                draft.with(root -> {
                    observation.change(root, draft, recorder.pointer(), of.id());
                    String record = root.at(recorder.pointer() + "/record").asString("");
                    if (!canRecord(draft, of, record.isEmpty() ? Recorder.SPIKES : record)) {
                        Observation.record(root, recorder.pointer(), firstVariable(draft, of));
                    }
                });
        return new EditResult.Edited(changed, layout, recorder.key());
    }

    private EditResult project(Draft draft, CanvasLayout layout, DraftNode from, DraftNode to) {
        boolean joined =
                draft.links().stream()
                        .anyMatch(l -> l.from().equals(from.key()) && l.to().equals(to.key()));
        if (joined) {
            return refused("refused.joined", from.id(), to.id());
        }
        String id = PartIds.fresh(draft, from.id() + "-" + to.id());
        Draft changed =
                draft.with(root ->
                        NetworkEditor.array(root, "projections")
                                .add(parts.projection(draft, from, to, id)));
        return new EditResult.Edited(changed, layout, "projection " + id);
    }

    private static EditResult refused(String key, Object... args) {
        return new EditResult.Refused(Text.of(Connections.class, key, args));
    }
}
