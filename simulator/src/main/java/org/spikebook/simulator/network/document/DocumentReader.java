package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunParameters;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one document of the current version; used once. */
final class DocumentReader {

    private static final int LONGEST_NAME = 200;

    private final ModelRegistry registry;
    private final Limits limits;
    private final PartsRead parts;
    private final List<Problem> problems;
    private final Map<String, ReferenceTarget> members = new LinkedHashMap<>();

    /** How one part is read. */
    @FunctionalInterface
    private interface PartReader<T> {
        Optional<T> read(JsonNode node, JsonFields fields, Optional<String> id);
    }

    /**
     * @param parts of the same document that need not be read again
     * @param problems added to
     */
    DocumentReader(ModelRegistry registry, Limits limits, PartsRead parts, List<Problem> problems) {
        this.registry = registry;
        this.limits = limits;
        this.parts = parts;
        this.problems = problems;
    }

    /** The network; meaningful only if no problem was added. */
    Optional<NetworkModel> read(ObjectNode root) {
        JsonFields fields = new JsonFields(root, "", problems);
        fields.get("format");
        String name = name(fields);
        Optional<RunSettings> run = run(fields);
        ShapeReader shapes = new ShapeReader(limits.neurons());
        Ids ids = new Ids();
        List<Population> populations =
                each(
                        fields,
                        "populations",
                        ids,
                        population(new PopulationReader(registry, shapes)));
        List<Stimulus> stimuli =
                each(fields, "stimuli", ids, stimulus(new StimulusReader(registry, shapes)));
        double dtMs = run.map(RunSettings::dtMs).orElse(0.0);
        List<Projection> projections = each(fields, "projections", new Ids(), projection(dtMs));
        RecorderReader recorder = new RecorderReader(members, projections);
        List<Recorder> recorders =
                each(fields, "recorders", new Ids(), (_, f, id) -> recorder.read(f, id));
        fields.noOthers();
        checkTotal(fields);
        return run.map(
                r -> new NetworkModel(name, populations, stimuli, projections, recorders, r));
    }

    private static String name(JsonFields fields) {
        String name = fields.text("name", "");
        if (name.length() > LONGEST_NAME) {
            Problems.add(fields, "name", "nameTooLong", name.length(), LONGEST_NAME);
        }
        return name;
    }

    /** What a population is read from is in it. */
    private PartReader<Population> population(PopulationReader reader) {
        return (node, fields, id) -> {
            Optional<Population> population =
                    parts.read(
                            node,
                            Population.class,
                            List.of(),
                            problems,
                            () -> reader.read(fields, id));
            id.ifPresent(i -> members.putIfAbsent(i, new ReferenceTarget.OfPopulation(population)));
            return population;
        };
    }

    private PartReader<Stimulus> stimulus(StimulusReader reader) {
        return (node, fields, id) -> {
            Optional<Stimulus> stimulus =
                    parts.read(
                            node,
                            Stimulus.class,
                            List.of(),
                            problems,
                            () -> reader.read(fields, id));
            id.ifPresent(i -> members.putIfAbsent(i, new ReferenceTarget.OfStimulus(stimulus)));
            return stimulus;
        };
    }

    private PartReader<Projection> projection(double dtMs) {
        ProjectionReader reader = new ProjectionReader(registry, members, dtMs);
        List<Object> visible = new ArrayList<>(List.of(dtMs));
        members.forEach((id, member) -> visible.add(List.of(id, member.seen())));
        List<Object> seen = parts.seen(visible);
        return (node, fields, id) ->
                parts.read(node, Projection.class, seen, problems, () -> reader.read(fields, id));
    }

    private <T> List<T> each(JsonFields fields, String key, Ids ids, PartReader<T> reader) {
        List<T> read = new ArrayList<>();
        List<JsonNode> nodes = fields.optionalList(key, limits.elements());
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            JsonFields.of(node, fields.place(key).at(i), problems)
                    .flatMap(f -> reader.read(node, f, ids.read(f)))
                    .ifPresent(read::add);
        }
        return read;
    }

    private Optional<RunSettings> run(JsonFields fields) {
        JsonNode node =
                fields.has("run") ? fields.get("run") : JsonNodeFactory.instance.objectNode();
        RunParameters described = RunParameters.INSTANCE;
        return JsonFields.of(node, fields.place("run"), problems)
                .flatMap(f ->
                        new ComponentReader(problems)
                                .values(f, described.type(), described.parameters())
                                .flatMap(given ->
                                        checkedRun(
                                                f,
                                                ParameterValues.of(
                                                        described.parameters(), given))));
    }

    private Optional<RunSettings> checkedRun(JsonFields fields, ParameterValues values) {
        double dtMs = values.number(RunParameters.DT);
        double durationMs = values.number(RunParameters.DURATION);
        double steps = durationMs / dtMs;
        String dt = Numbers.readable(dtMs);
        if (steps > limits.steps()) {
            Problems.add(
                    fields,
                    RunParameters.DURATION,
                    "tooManySteps",
                    Numbers.readable(steps),
                    limits.steps());
        } else if (ExactMath.rint(steps) < 1 || Math.abs(steps - ExactMath.rint(steps)) > 1e-6) {
            Problems.add(
                    fields,
                    RunParameters.DURATION,
                    "notWholeSteps",
                    dt,
                    Numbers.readable(durationMs));
        } else {
            return Optional.of(new RunSettings(dtMs, durationMs, (long) values.number("seed")));
        }
        return Optional.empty();
    }

    private void checkTotal(JsonFields fields) {
        Function<ReferenceTarget, Integer> size = m -> m.shape().map(Shape::size).orElse(0);
        double total = members.values().stream().map(size).mapToDouble(Integer::doubleValue).sum();
        if (total > limits.neurons()) {
            Problems.add(
                    fields,
                    "populations",
                    "tooManyNeurons",
                    Numbers.readable(total),
                    limits.neurons());
        }
    }
}
