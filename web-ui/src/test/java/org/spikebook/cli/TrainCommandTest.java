package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.plan.TrainingData;
import org.spikebook.training.plan.TrainingSchedule;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

class TrainCommandTest {

    @Test
    void help_names_everything_that_a_plan_can_choose() {
        TrainingRegistry choices = Laboratory.standard().training();
        Stream<String> types =
                Stream.of(
                                choices.methods(),
                                choices.distortions(),
                                choices.encoders().encoders(),
                                choices.surrogates(),
                                choices.losses(),
                                choices.regularizers(),
                                choices.optimizers(),
                                choices.constraints())
                        .flatMap(Collection::stream)
                        .map(Component::type);

        CliRun help = CliRun.of("train", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out().split("[\\s,;.()]+")).contains(types.toArray(String[]::new));
        assertThat(help.out())
                .contains(
                        "steps (1 to " + TrainingData.MAX_STEPS,
                        "epochs (1 to " + TrainingSchedule.MAX_EPOCHS);
    }

    @Test
    void help_names_all_data_that_ship() {
        List<String> names =
                DatasetCatalog.standard().infos().stream().map(DatasetInfo::name).toList();

        assertThat(CliRun.of("train", "--help").out()).contains(names);
    }
}
