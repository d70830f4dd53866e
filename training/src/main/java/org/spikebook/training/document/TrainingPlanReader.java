package org.spikebook.training.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.network.document.ComponentReader;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingPlanBuilder;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.plan.Backpropagation;
import org.spikebook.training.plan.RateChange;
import org.spikebook.training.plan.TrainingData;
import org.spikebook.training.plan.TrainingSchedule;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a training plan, {@code spikebook/training-plan/1}. Only {@code data} must be given; the
 * rest defaults to what suits the data set. All problems are reported together.
 */
public final class TrainingPlanReader {

    static final String FORMAT = "spikebook/training-plan/1";
    private static final int MAX_CHARS = 1 << 16;

    private final TrainingRegistry registry;
    private final DatasetCatalog catalog;

    public TrainingPlanReader(TrainingRegistry registry, DatasetCatalog catalog) {
        this.registry = registry;
        this.catalog = catalog;
    }

    /** The plan in a JSON text, at most 65,536 characters long. */
    public Reading<TrainingPlan> read(String json) {
        return read(json, this::read);
    }

    /**
     * The same of a plan that something was trained by: its data set may be gone, or another one by
     * now.
     */
    public Reading<TrainingPlan> readStored(String json) {
        return read(json, this::readStored);
    }

    /** The name of the data set in a plan, whatever else it says; looks at no data. */
    public static Optional<String> dataName(String json) {
        return JsonTree.parse(json, MAX_CHARS)
                .content()
                .map(tree -> new JsonFields(tree, "", new ArrayList<>()).text("data", ""))
                .filter(name -> !name.isEmpty());
    }

    private static Reading<TrainingPlan> read(
            String json, Function<JsonFields, Optional<TrainingPlan>> reading) {
        return JsonTree.parse(json, MAX_CHARS).then(tree -> read(tree, reading));
    }

    private static Reading<TrainingPlan> read(
            JsonNode tree, Function<JsonFields, Optional<TrainingPlan>> reading) {
        List<Problem> problems = new ArrayList<>();
        Optional<TrainingPlan> plan = reading.apply(new JsonFields(tree, "", problems));
        return plan.isPresent() && problems.isEmpty()
                ? new Reading.Readable<>(plan.get())
                : new Reading.Unreadable<>(problems);
    }

    /** The plan, complete with defaults where a problem was noted; empty without a data set. */
    Optional<TrainingPlan> read(JsonFields fields) {
        Format.check(fields, FORMAT);
        Optional<DatasetInfo> data = data(fields);
        TrainingPlan plan = plan(fields, suitedTo(data));
        data.ifPresent(info -> checkForm(fields, plan, info));
        fields.noOthers();
        return data.map(_ -> plan);
    }

    /** The plan, complete with defaults where a problem was noted; whatever its data set is now. */
    Optional<TrainingPlan> readStored(JsonFields fields) {
        Format.check(fields, FORMAT);
        fields.required("data");
        String data = fields.text("data", "");
        TrainingPlan plan = plan(fields, suitedTo(catalog.info(data)));
        fields.noOthers();
        return Optional.of(plan.change(kept -> kept.data(data)));
    }

    private TrainingPlan suitedTo(Optional<DatasetInfo> data) {
        return TrainingPlan.defaultFor(data.orElseGet(() -> catalog.infos().getFirst()));
    }

    private TrainingPlan plan(JsonFields fields, TrainingPlan suited) {
        return suited.change(plan -> course(rule(plan, fields, suited), fields, suited));
    }

    /** What is learned from, and how. */
    private TrainingPlanBuilder rule(
            TrainingPlanBuilder plan, JsonFields fields, TrainingPlan suited) {
        return plan.method(component(fields, "method", registry.methods(), suited.method()))
                .split(split(fields))
                .distortion(
                        component(
                                fields,
                                "distortion",
                                registry.distortions(),
                                suited.data().distortion()))
                .encoder(
                        component(
                                fields,
                                "encoder",
                                registry.encoders().encoders(),
                                suited.data().encoder()))
                .steps(fields.whole("steps", 1, TrainingData.MAX_STEPS, suited.data().steps()))
                .surrogate(
                        component(
                                fields,
                                "surrogate",
                                registry.surrogates(),
                                suited.backpropagation().surrogate()))
                .loss(component(fields, "loss", registry.losses(), suited.objective().loss()))
                .regularizer(
                        component(
                                fields,
                                "regularizer",
                                registry.regularizers(),
                                suited.objective().regularizer()))
                .optimizer(
                        component(
                                fields,
                                "optimizer",
                                registry.optimizers(),
                                suited.optimization().optimizer()));
    }

    /** How fast, within which limits and for how long. */
    private TrainingPlanBuilder course(
            TrainingPlanBuilder plan, JsonFields fields, TrainingPlan suited) {
        return plan.rateChanges(rateChanges(fields))
                .maxGradientNorm(
                        fields.number(
                                "maxGradientNorm",
                                0,
                                Backpropagation.MAX_GRADIENT_NORM,
                                suited.backpropagation().maxGradientNorm()))
                .constraint(
                        component(
                                fields,
                                "constraint",
                                registry.constraints(),
                                suited.backpropagation().constraint()))
                .truncationSteps(
                        fields.whole(
                                "truncationSteps",
                                0,
                                TrainingData.MAX_STEPS,
                                suited.backpropagation().truncationSteps()))
                .epochs(
                        fields.whole(
                                "epochs",
                                1,
                                TrainingSchedule.MAX_EPOCHS,
                                suited.schedule().epochs()))
                .patience(
                        fields.whole(
                                "patience",
                                0,
                                TrainingSchedule.MAX_EPOCHS,
                                suited.schedule().patience()))
                .batchSize(
                        fields.whole(
                                "batchSize",
                                1,
                                TrainingSchedule.MAX_BATCH_SIZE,
                                suited.schedule().batchSize()))
                .seed(fields.wholeLong("seed", Long.MIN_VALUE, Long.MAX_VALUE, suited.seed()));
    }

    private void checkForm(JsonFields fields, TrainingPlan plan, DatasetInfo data) {
        if (!plan.data().encoder().component().takes().contains(data.form())) {
            String taking =
                    String.join(
                            ", ",
                            registry.encoders().taking(data.form()).stream()
                                    .map(SpikeEncoder::type)
                                    .toList());
            problem(
                    fields,
                    "encoder",
                    "plan.form",
                    plan.data().encoder().type(),
                    data.name(),
                    taking);
        }
    }

    private static List<RateChange> rateChanges(JsonFields fields) {
        List<RateChange> changes = new ArrayList<>();
        for (JsonFields each : fields.optionalObjects("rateChanges", TrainingSchedule.MAX_EPOCHS)) {
            int before = changes.isEmpty() ? 1 : changes.getLast().fromEpoch();
            int from = each.whole("fromEpoch", before + 1, TrainingSchedule.MAX_EPOCHS, -1);
            double rate =
                    each.number("learningRate", Double.MIN_NORMAL, RateChange.MAX_RATE)
                            .orElse(Double.MIN_NORMAL);
            each.noOthers();
            if (from > before) {
                changes.add(new RateChange(from, rate));
            } else {
                each.required("fromEpoch");
            }
        }
        return changes;
    }

    private Optional<DatasetInfo> data(JsonFields fields) {
        Optional<JsonNode> node = fields.required("data");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Optional<DatasetInfo> info =
                node.filter(JsonNode::isString).flatMap(n -> catalog.info(n.stringValue()));
        Optional<Problem> broken =
                node.filter(JsonNode::isString).flatMap(n -> catalog.problem(n.stringValue()));
        if (broken.isPresent()) {
            fields.problem("data", broken.get().text());
        } else if (info.isEmpty()) {
            String names =
                    String.join(", ", catalog.infos().stream().map(DatasetInfo::name).toList());
            problem(fields, "data", "plan.data", Shown.of(node.get()), names);
        }
        return info;
    }

    /**
     * The component that a field names.
     *
     * @param family what the field can hold
     * @param otherwise where the field is left out or wrong
     */
    private static <T extends Component> Configured<T> component(
            JsonFields fields, String name, List<T> family, Configured<T> otherwise) {
        return fields.any(name)
                .flatMap(node ->
                        new ComponentReader(fields.problems()).read(node, fields.at(name), family))
                .orElse(otherwise);
    }

    private static void problem(JsonFields fields, String key, String code, Object... args) {
        fields.problem(key, Text.of(TrainingPlanReader.class, code, args));
    }

    private static String split(JsonFields fields) {
        String split = fields.text("split", TrainingData.STANDARD_SPLIT);
        if (!split.equals(TrainingData.STANDARD_SPLIT)) {
            problem(fields, "split", "plan.split", Shown.cut(split), TrainingData.STANDARD_SPLIT);
        }
        return TrainingData.STANDARD_SPLIT;
    }
}
