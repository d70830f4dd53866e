package org.spikebook.web.networklab.ui;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.neuron.Relu;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponential;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.AutoLayout;
import org.spikebook.web.networklab.edit.DownwardLayout;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftLink;
import org.spikebook.web.networklab.edit.DraftModels;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.NodeColors;
import org.spikebook.web.networklab.edit.Observation;
import org.spikebook.web.networklab.edit.Role;
import org.spikebook.web.networklab.figure.RecordedVariable;
import org.spikebook.web.networklab.lock.DraftLocks;
import org.spikebook.web.networklab.ui.canvas.GraphState;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Puts a workspace into the words and places that canvas and list show. */
final class GraphDescriptions {

    private static final Position ORIGIN = new Position(0, 0);

    private final Words words = Words.of(GraphDescriptions.class);
    private final NetworkWorkspace workspace;
    private final Map<String, String> badges;
    private final CellHighlight marked;
    private final DraftModels models;

    /**
     * @param badges short results of the last run by node key
     * @param marked members to mark, at nodes that are selected
     */
    GraphDescriptions(
            NetworkWorkspace workspace, Map<String, String> badges, CellHighlight marked) {
        this.workspace = workspace;
        this.badges = badges;
        this.marked = marked;
        this.models = new DraftModels(workspace.context().registry());
    }

    GraphState state(boolean editable) {
        Draft draft = workspace.draft().orElseThrow();
        Map<String, Position> positions = AutoLayout.positions(draft, workspace.cell().layout());
        Map<String, Position> down = DownwardLayout.positions(draft);
        Map<String, Integer> colors = NodeColors.of(draft);
        return new GraphState(
                draft.nodes().stream()
                        .map(node ->
                                node(
                                        draft,
                                        node,
                                        positions.getOrDefault(node.key(), ORIGIN),
                                        down.getOrDefault(node.key(), ORIGIN),
                                        colors))
                        .toList(),
                draft.links().stream()
                        .filter(link -> !link.from().isEmpty() && !link.to().isEmpty())
                        .map(link -> line(draft, link, colors))
                        .toList(),
                groups(draft),
                List.copyOf(workspace.selection()),
                workspace.selectionStamp(),
                editable);
    }

    /** The groups that have nodes, with those that are there. */
    List<GraphState.Group> groups(Draft draft) {
        return workspace.cell().layout().groups().stream()
                .map(group ->
                        group(
                                group,
                                group.nodes().stream()
                                        .filter(key -> draft.node(key).isPresent())
                                        .toList()))
                .filter(group -> !group.members().isEmpty())
                .toList();
    }

    private GraphState.Group group(CanvasLayout.Group group, List<String> members) {
        String detail =
                words.of(
                        members.size() == 1 ? "group.parts.one" : "group.parts",
                        Quantity.count(members.size(), words.locale()));
        return new GraphState.Group(
                group.key(),
                group.name(),
                members,
                group.collapsed(),
                detail,
                words.of("group.description", group.name(), detail));
    }

    /** Names the group of a node, in one sentence. */
    private String inGroup(DraftNode node) {
        return workspace.cell().layout().groups().stream()
                .filter(group -> group.nodes().contains(node.key()))
                .map(group -> " " + words.of("node.inGroup", group.name()))
                .findFirst()
                .orElse("");
    }

    private GraphState.Node node(
            Draft draft, DraftNode node, Position at, Position down, Map<String, Integer> colors) {
        return new GraphState.Node(
                node.key(),
                node.id(),
                detail(draft, node, this::briefName),
                describe(draft, node),
                lower(node.role().name()),
                at,
                down,
                colors.getOrDefault(identity(draft, node), -1),
                badges.getOrDefault(node.key(), ""),
                new GraphState.Marking(marks(node), markedWords(node)),
                hasProblem(node.pointer()),
                locks().keeps(node.pointer()));
    }

    private DraftLocks locks() {
        return workspace.locks().orElseThrow();
    }

    private List<CellHighlight.Members> marked(DraftNode node) {
        return node.isMember() && workspace.selection().contains(node.key())
                ? marked.of(node.id()).stream().filter(m -> !m.isEmpty()).toList()
                : List.of();
    }

    /** Which shares of a node's members are marked. */
    private List<GraphState.Mark> marks(DraftNode node) {
        double size = Math.max(1, node.size());
        return marked(node).stream()
                .map(m ->
                        new GraphState.Mark(
                                Math.clamp(m.from() / size, 0, 1), Math.clamp(m.to() / size, 0, 1)))
                .toList();
    }

    private String markedWords(DraftNode node) {
        List<CellHighlight.Members> here = marked(node);
        return here.isEmpty()
                ? ""
                : words.of(
                        "node.marked",
                        marked.where(),
                        here.stream().map(m -> range(words, m)).collect(Collectors.joining(", ")));
    }

    /** A part and which of its members. */
    static String members(Words words, CellHighlight.Members members) {
        return members.isEmpty()
                ? members.part()
                : members.part() + Quantity.NO_BREAK_SPACE + range(words, members);
    }

    private static String range(Words words, CellHighlight.Members members) {
        return words.of(
                "members",
                Quantity.count(members.from(), words.locale()),
                Quantity.count(members.to() - 1L, words.locale()));
    }

    private GraphState.Line line(Draft draft, DraftLink link, Map<String, Integer> colors) {
        return new GraphState.Line(
                link.key(),
                link.from(),
                link.to(),
                lower(link.kind().name()),
                lower(sign(draft, link).name()),
                colors.getOrDefault(link.from(), -1),
                strength(draft, link),
                weight(draft, link),
                label(draft, link),
                describe(draft, link),
                link.kind() == DraftLink.Kind.PROJECTION && hasProblem(link.pointer()),
                link.kind() == DraftLink.Kind.PROJECTION && locks().keeps(link.pointer()));
    }

    /** The weight of a line whose value is shown. */
    private Optional<ParameterInfo> shownWeight(Draft draft, DraftLink link) {
        return models.weight(draft, link)
                .filter(info -> !locks().isHidden(link.pointer() + "/" + info.name()));
    }

    /** The sign of a weight tells something of it. */
    private DraftLink.Sign sign(Draft draft, DraftLink link) {
        boolean isHidden =
                models.weight(draft, link).isPresent() && shownWeight(draft, link).isEmpty();
        return isHidden ? DraftLink.Sign.NONE : models.sign(draft, link);
    }

    private double strength(Draft draft, DraftLink link) {
        return shownWeight(draft, link)
                .map(info ->
                        Math.max(
                                        Math.abs(models.typicalWeight(draft, link, info)),
                                        models.weightSpread(draft, link))
                                / DraftModels.usualWeight(info))
                .filter(Double::isFinite)
                .orElse(1.0);
    }

    private String weight(Draft draft, DraftLink link) {
        return shownWeight(draft, link)
                .map(info -> {
                    String unit = info.unit().symbol();
                    return words.of(
                            unit.isEmpty() ? "line.weightAlone" : "line.weight",
                            weightNumber(draft, link, models.typicalWeight(draft, link, info)),
                            unit);
                })
                .orElse("");
    }

    /** Weights of either sign have a mean that says little: their spread is told as well. */
    private String weightNumber(Draft draft, DraftLink link, double typical) {
        double spread = models.weightSpread(draft, link);
        String number = Quantity.significant(typical, 3, words.locale());
        return Math.abs(typical) >= spread
                ? number
                : words.of(
                        "line.weightSpread",
                        number,
                        Quantity.significant(spread, 2, words.locale()));
    }

    /** A recorder takes the color of what it observes. */
    private static String identity(Draft draft, DraftNode node) {
        return node.role() != Role.RECORDER
                ? node.key()
                : draft.links().stream()
                        .filter(link -> link.to().equals(node.key()))
                        .map(DraftLink::from)
                        .findFirst()
                        .orElse("");
    }

    /** What a node is, in a line. */
    String detail(Draft draft, DraftNode node) {
        return detail(draft, node, this::modelName);
    }

    private String detail(Draft draft, DraftNode node, UnaryOperator<String> name) {
        if (locks().isHidden(node.pointer())
                || locks().isHidden(node.pointer() + "/size")
                || locks().isHidden(node.pointer() + "/model")) {
            return words.of("node.hidden");
        }
        return node.role() == Role.RECORDER
                ? records(draft, node)
                : words.of("node.detail", name.apply(node.type()), node.size());
    }

    /** No line leads from a projection to its recorder: so it is named. */
    private String records(Draft draft, DraftNode recorder) {
        String what = recorded(words, workspace.context().registry(), recorder.type());
        String of = draft.textAt(recorder.pointer() + "/of");
        return Observation.isOfProjection(draft, recorder) && !of.isEmpty()
                ? words.of("node.recordsOf", what, of)
                : words.of("node.records", what);
    }

    /** What can be recorded: a variable by its symbol and unit, the rest in words. */
    static String recorded(Words words, ModelRegistry registry, String variable) {
        return switch (variable) {
            case Recorder.SPIKES -> words.of("recorded.spikes");
            case Recorder.RATE -> words.of("recorded.rate");
            case Recorder.WEIGHT -> words.of("recorded.weight");
            default -> RecordedVariable.symbol(registry, variable);
        };
    }

    /** A node in one sentence. */
    String describe(Draft draft, DraftNode node) {
        String role = words.of("role." + lower(node.role().name()));
        String sentence = words.of("node.description", role, node.id(), detail(draft, node));
        String badge = badges.getOrDefault(node.key(), "");
        return sentence
                + (badge.isEmpty() ? "" : " " + words.of("node.fires", node.id(), badge))
                + inGroup(node)
                + (marked(node).isEmpty() ? "" : " " + markedWords(node))
                + (locks().keeps(node.pointer()) ? " " + words.of("node.locked") : "")
                + (hasProblem(node.pointer()) ? " " + words.of("node.problem") : "");
    }

    /** A line in one sentence. */
    String describe(Draft draft, DraftLink link) {
        String from = draft.node(link.from()).map(DraftNode::id).orElse("?");
        String to = draft.node(link.to()).map(DraftNode::id).orElse("?");
        String sentence =
                words.of(
                        "line."
                                + lower(
                                        link.kind() == DraftLink.Kind.OBSERVATION
                                                ? "observation"
                                                : sign(draft, link).name()),
                        from,
                        to,
                        label(draft, link));
        return sentence
                + (locks().keeps(link.pointer()) ? " " + words.of("node.locked") : "")
                + (hasProblem(link.pointer()) ? " " + words.of("node.problem") : "");
    }

    private String label(Draft draft, DraftLink link) {
        if (link.kind() == DraftLink.Kind.OBSERVATION) {
            return words.of("line.observes");
        } else if (locks().isHidden(link.pointer() + "/connector")) {
            return words.of("node.hidden");
        }
        String connector = draft.textAt(link.pointer() + "/connector/type");
        return modelName(connector.isEmpty() ? AllToAll.TYPE : connector);
    }

    private boolean hasProblem(String pointer) {
        return workspace.problems().stream()
                .anyMatch(p -> p.path().equals(pointer) || p.path().startsWith(pointer + "/"));
    }

    /** The name of a model, or its type as it stands if no one knows it. */
    String modelName(String type) {
        return workspace.context().registry().all().stream()
                .filter(member -> member.type().equals(type))
                .map(Component::name)
                .map(words::of)
                .findFirst()
                .orElse(type.isEmpty() ? words.of("node.noModel") : type);
    }

    /**
     * The name of a model as it fits below that of a node: with the usual letters for a long one.
     */
    private String briefName(String type) {
        return switch (type) {
            case Lif.TYPE -> words.of("node.brief.lif");
            case AdaptiveExponential.TYPE -> words.of("node.brief.adaptiveExponential");
            case AdaptiveThreshold.TYPE -> words.of("node.brief.adaptiveThreshold");
            case Relu.TYPE -> words.of("node.brief.relu");
            default -> modelName(type);
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
