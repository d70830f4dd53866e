package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.DatasetInfo;

import java.util.List;
import java.util.Optional;

/** Data sets named on the command line. */
public final class Datasets {

    private Datasets() {}

    /**
     * @param argument the option or parameter that gave the name, as a person writes it
     */
    public static DatasetInfo info(Laboratory laboratory, String argument, String name)
            throws StopException {
        Optional<Problem> broken = laboratory.datasets().problem(name);
        if (broken.isPresent()) {
            throw StopException.badInput(name, List.of(broken.get()));
        }
        List<String> known = laboratory.datasets().infos().stream().map(DatasetInfo::name).toList();
        return laboratory
                .datasets()
                .info(name)
                .orElseThrow(() ->
                        StopException.badInput(
                                argument, "unknownDataset", name, String.join(", ", known)));
    }
}
