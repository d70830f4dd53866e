package org.spikebook.web.networklab.ui;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.EditResult;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.edit.Role;
import org.spikebook.web.networklab.lock.DraftLocks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The state of one network cell on a page: the cell, what is read from it, what is selected. Knows
 * nothing of components.
 */
public final class NetworkWorkspace {

    /** Shows and keeps what changes here. */
    interface Host {

        /** The cell was edited here: save it and show it. */
        void edited(NetworkCell cell);

        /**
         * Another selection: show it.
         *
         * @param onCanvas whether it was made there, so that the canvas shows it already
         */
        void selected(boolean onCanvas);

        /** An edit was refused: say why. */
        void refused(Text reason);
    }

    private final LabContext context;
    private final Host host;
    private NetworkCell cell;
    private Optional<Draft> draft = Optional.empty();
    private Validation validation;
    private Set<String> selection = Set.of();
    private int selectionStamp;

    NetworkWorkspace(LabContext context, NetworkCell cell, Host host) {
        this.context = context;
        this.host = host;
        this.cell = cell;
        this.validation = context.reader().read(cell.document());
        this.draft = Draft.parse(cell.document());
    }

    LabContext context() {
        return context;
    }

    NetworkCell cell() {
        return cell;
    }

    /** The graph; empty while the text is not a JSON object. */
    Optional<Draft> draft() {
        return draft;
    }

    /** All that is wrong with the document. */
    List<Problem> allProblems() {
        return validation.problems();
    }

    /** What is wrong; that a recorder is not connected yet is not. */
    List<Problem> problems() {
        return validation.problems().stream()
                .filter(problem -> unconnectedRecorder(problem).isEmpty())
                .toList();
    }

    /** Keys of the recorders that have to be connected before the network can be run. */
    List<String> unconnectedRecorders() {
        return validation.problems().stream()
                .flatMap(problem -> unconnectedRecorder(problem).stream())
                .map(DraftNode::key)
                .toList();
    }

    /** The recorder about which nothing else is said than that it observes nothing. */
    private Optional<DraftNode> unconnectedRecorder(Problem problem) {
        return draft.filter(read -> read.at(problem.path()).isEmpty())
                .flatMap(read ->
                        read.nodes().stream()
                                .filter(node -> node.role() == Role.RECORDER)
                                .filter(node -> problem.path().equals(node.pointer() + "/of"))
                                .findFirst());
    }

    Optional<NetworkModel> network() {
        return validation.valid();
    }

    Set<String> selection() {
        return selection;
    }

    int selectionStamp() {
        return selectionStamp;
    }

    /** Takes a cell that was changed elsewhere. */
    void replace(NetworkCell changed) {
        cell = changed;
        draft = Draft.parse(changed.document());
        validation = context.reader().read(changed.document());
        keepSelection();
    }

    /**
     * Applies an edit, saves and shows it; or says why not.
     *
     * @return why not, if so
     */
    Optional<Text> apply(NetworkEdit edit) {
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        return switch (context.editor().apply(draft.get(), cell.layout(), edit)) {
            case EditResult.Edited(Draft changed, CanvasLayout layout, Set<String> selected) -> {
                Optional<Text> locked = locked(changed.text());
                if (locked.isPresent()) {
                    yield refuse(locked.get());
                }
                accept(edit, changed, layout, selected);
                yield Optional.empty();
            }
            case EditResult.Refused(Text reason) -> refuse(reason);
        };
    }

    private Optional<Text> refuse(Text reason) {
        host.refused(reason);
        return Optional.of(reason);
    }

    /** What the lesson locked and a document would change, if anything. */
    private Optional<Text> locked(String document) {
        return LockedNetwork.of(cell).violations(document).stream().findFirst().map(Problem::text);
    }

    /** What the lesson locked, by the pointers of the graph. */
    Optional<DraftLocks> locks() {
        return draft.map(read -> new DraftLocks(read, cell.locks()));
    }

    /** Whether the lesson locked something in one of these parts, so that they cannot go. */
    boolean keepsSome(Set<String> keys) {
        return draft.stream()
                .flatMap(read -> read.pointers(keys))
                .anyMatch(pointer -> locks().orElseThrow().keeps(pointer));
    }

    /** The document as it is shown as text: without what the lesson hides. */
    String shownText() {
        return LockedNetwork.of(cell).shown();
    }

    /** The document that a shown text means, or why it means none. */
    Reading<String> meant(String shown) {
        return LockedNetwork.of(cell).restored(shown);
    }

    /**
     * Takes a whole document as text, right or wrong.
     *
     * @return why not, if so
     */
    Optional<Text> typed(String shown) {
        Reading<String> meant = meant(shown);
        Optional<Text> refusal =
                meant.problems().stream()
                        .findFirst()
                        .map(Problem::text)
                        .or(() -> locked(meant.orThrow("text")));
        if (refusal.isEmpty()) {
            replace(cell.withDocument(meant.orThrow("text")));
            host.edited(cell);
        }
        return refusal;
    }

    /** Takes a whole network that came from elsewhere: its parts are laid out again. */
    void arrived(String document) {
        Optional<Text> locked = locked(document);
        if (locked.isPresent()) {
            host.refused(locked.get());
            return;
        }
        replace(cell.withDocument(document).withLayout(CanvasLayout.EMPTY));
        host.edited(cell);
    }

    /** Selects on behalf of the canvas, which shows it already. */
    void selectedOnCanvas(Set<String> keys) {
        selection = new TreeSet<>(keys);
        keepSelection();
        host.selected(true);
    }

    /** Selects on behalf of a list or a form: the canvas follows. */
    void select(Set<String> keys) {
        selectionStamp++;
        selection = new TreeSet<>(keys);
        host.selected(false);
    }

    private void accept(
            NetworkEdit edit, Draft changed, CanvasLayout layout, Set<String> selected) {
        replace(
                edit.changesLayoutOnly()
                        ? cell.withLayout(layout)
                        : cell.withDocument(changed.text()).withLayout(layout));
        if (!selected.isEmpty()) {
            selection = new TreeSet<>(selected);
            selectionStamp++;
        }
        host.edited(cell);
    }

    private void keepSelection() {
        Set<String> left = new TreeSet<>(selection);
        left.removeIf(key ->
                draft.flatMap(d -> d.node(key)).isEmpty()
                        && draft.flatMap(d -> d.link(key)).isEmpty());
        selection = left;
    }
}
