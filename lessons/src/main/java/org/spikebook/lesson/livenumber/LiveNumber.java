package org.spikebook.lesson.livenumber;

import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text writes as {@code {{net.populationRate.exc}}}: a measure of the last run of a network
 * cell, or of the result of a training or chip cell ({@code {{train.testAccuracy}}}).
 *
 * @param cell id of the cell
 * @param measure name of a {@link SweepMeasure}, as it is written
 * @param of id of a population or plastic projection; empty where the network records enough for
 *     one only, and for trainings and chips
 */
public record LiveNumber(String cell, String measure, String of) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    private static final Pattern FORM =
            Pattern.compile("\\s*(" + ID + ")\\.([A-Za-z]{1,40})(?:\\.(" + ID + "))?\\s*");

    /** Those that a text can have of the result of a cell; of trainings and chips only. */
    public static List<LiveNumber> ofResults(Cell cell) {
        return measures(cell).stream()
                .map(each -> new LiveNumber(cell.id(), each.type(), ""))
                .toList();
    }

    private static List<SweepMeasure> measures(Cell cell) {
        return switch (cell) {
            case TrainingCell _ -> List.of(SweepMeasure.TEST_ACCURACY);
            case ChipCell _ ->
                    List.of(SweepMeasure.CHIP_ACCURACY, SweepMeasure.ENERGY_PER_INFERENCE);
            default -> List.of();
        };
    }

    /** What it measures of the result of a training or chip cell; empty where there is no such. */
    public Optional<SweepMeasure> ofResult(Cell given) {
        return measures(given).stream()
                .filter(each -> of.isEmpty() && each.type().equals(measure))
                .findFirst();
    }

    /** The one that stands between double braces; empty where something else does. */
    static Optional<LiveNumber> read(String written) {
        Matcher form = FORM.matcher(written);
        return form.matches()
                ? Optional.of(
                        new LiveNumber(
                                form.group(1),
                                form.group(2),
                                Optional.ofNullable(form.group(3)).orElse("")))
                : Optional.empty();
    }

    /** As it is written, with its braces. */
    public String source() {
        return "{{" + cell + "." + measure + (of.isEmpty() ? "" : "." + of) + "}}";
    }

    /** Whether a line of a text has it. */
    public boolean isIn(String line) {
        String body = source().substring(2, source().length() - 2);
        return Pattern.compile("\\{\\{\\s*" + Pattern.quote(body) + "\\s*}}").matcher(line).find();
    }

    /** What it measures of a network; empty where it is not clear or not recorded. */
    public Optional<RecordedMeasure> in(NetworkModel network) {
        List<RunMeasure> possible = possible(network);
        return possible.size() == 1
                ? Optional.of(new RecordedMeasure(possible.getFirst(), 0))
                : Optional.empty();
    }

    private List<RunMeasure> possible(NetworkModel network) {
        return RecordedMeasure.all(network).stream()
                .filter(each -> each.measure().type().equals(measure))
                .filter(each -> of.isEmpty() || each.of().equals(of))
                .toList();
    }

    private List<Problem> problems(NetworkModel network) {
        Optional<SweepMeasure> known =
                SweepMeasure.find(measure).filter(SweepMeasure.ofRuns()::contains);
        if (known.isEmpty()) {
            return List.of(
                    problem("unknownMeasure", source(), measure, names(SweepMeasure.ofRuns())));
        } else if (!of.isEmpty()) {
            return new RecordedMeasure(new RunMeasure(known.get(), of), 0).problems(network);
        }
        List<RunMeasure> possible = possible(network);
        return possible.size() == 1
                ? List.of()
                : List.of(problem("ofWhich", source(), known.get().type(), parts(possible)));
    }

    private List<Problem> problems(Cell given) {
        String written = of.isEmpty() ? measure : measure + "." + of;
        return ofResult(given).isPresent()
                ? List.of()
                : List.of(problem("unknownMeasure", source(), written, names(measures(given))));
    }

    private static String names(List<SweepMeasure> measures) {
        return measures.stream().map(SweepMeasure::type).collect(Collectors.joining(", "));
    }

    private static String parts(List<RunMeasure> possible) {
        List<String> parts = new ArrayList<>(possible.stream().map(RunMeasure::of).toList());
        return parts.isEmpty() ? "-" : String.join(", ", parts);
    }

    private static Problem problem(String code, Object... args) {
        return Problem.of(LiveNumber.class, "", code, args);
    }

    /**
     * Why a text behind these cells does not have it; nothing where the network itself is broken.
     *
     * @param before cells before the text
     */
    public List<Problem> problems(List<Cell> before, NetworkReader networks) {
        List<Cell> known =
                before.stream()
                        .filter(each -> each instanceof NetworkCell || !measures(each).isEmpty())
                        .toList();
        Optional<Cell> named = known.stream().filter(each -> each.id().equals(cell)).findFirst();
        if (named.isEmpty()) {
            String ids = known.stream().map(Cell::id).collect(Collectors.joining(", "));
            return List.of(problem("noNetwork", source(), cell, ids.isEmpty() ? "-" : ids));
        }
        return named.get() instanceof NetworkCell network
                ? networks.read(network.document())
                        .valid()
                        .map(read -> problems(read))
                        .orElse(List.of())
                : problems(named.get());
    }
}
