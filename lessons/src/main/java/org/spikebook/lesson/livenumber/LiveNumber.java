package org.spikebook.lesson.livenumber;

import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
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
 * cell.
 *
 * @param cell id of the network cell
 * @param measure name of a {@link SweepMeasure}, as it is written
 * @param of id of a population or plastic projection; empty where the network records enough for
 *     one only
 */
public record LiveNumber(String cell, String measure, String of) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    private static final Pattern FORM =
            Pattern.compile("\\s*(" + ID + ")\\.([A-Za-z]{1,40})(?:\\.(" + ID + "))?\\s*");

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
            return List.of(problem("unknownMeasure", source(), measure, measures()));
        } else if (!of.isEmpty()) {
            return new RecordedMeasure(new RunMeasure(known.get(), of), 0).problems(network);
        }
        List<RunMeasure> possible = possible(network);
        return possible.size() == 1
                ? List.of()
                : List.of(problem("ofWhich", source(), known.get().type(), parts(possible)));
    }

    private static String measures() {
        return SweepMeasure.ofRuns().stream()
                .map(SweepMeasure::type)
                .collect(Collectors.joining(", "));
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
        List<NetworkCell> known =
                before.stream()
                        .filter(NetworkCell.class::isInstance)
                        .map(NetworkCell.class::cast)
                        .toList();
        Optional<NetworkCell> named =
                known.stream().filter(each -> each.id().equals(cell)).findFirst();
        if (named.isEmpty()) {
            String ids = known.stream().map(NetworkCell::id).collect(Collectors.joining(", "));
            return List.of(problem("noNetwork", source(), cell, ids.isEmpty() ? "-" : ids));
        }
        return networks.read(named.get().document()).valid().map(this::problems).orElse(List.of());
    }
}
