package org.spikebook.web.traininglab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.web.TestNetworks;
import org.spikebook.web.job.LoneJob;
import org.spikebook.web.traininglab.history.Histories;
import org.spikebook.web.traininglab.history.TrainingHistory;

import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class JobTrainingControlTest {

    /** Of a report without the sample that is shown: a point of the curve, and all the rest. */
    private static final int POINT_BYTES = 150;

    private static final int OTHER_BYTES = 600;

    private final Dataset data =
            Laboratory.standard().datasets().dataset("digits8x8").orElseThrow();
    private final TrainingPlan plan =
            TrainingPlan.defaultFor(data.info()).withEpochs(3).withSteps(8);
    private final Map<String, String> kept = new HashMap<>();
    private final List<TrainingStatus> told = new ArrayList<>();

    @Test
    void report_holdsNoRecording_onlyWhereItIs() {
        JobTrainingControl control = control();
        TrainedNetwork trained = train(control);

        assertThat(told).allSatisfy(status -> assertThat(bytes(status)).isLessThan(most(status)));
        TrainingStatus last = told.getLast();
        TrainingHistory shown = Histories.reader(kept).read(last.recorded()).orElseThrow();
        assertThat(Objects.requireNonNull(last.recorded()).epochs())
                .as("a report of the last epoch may come before what is recorded of it")
                .startsWith(0, 1, 2);
        assertThat(shown.formingFields()).isPresent();

        List<TrainingHistory> whole = new ArrayList<>();
        control.finished(trained, whole::add);

        assertThat(told.getLast().recorded()).isNull();
        assertThat(whole).singleElement().satisfies(each -> assertThat(each.moments()).hasSize(4));
        assertThat(kept).isEmpty();
    }

    @Test
    void stopped_tellsWhereAllOfItIs() {
        JobTrainingControl control = control();
        train(control);

        control.stopped();

        assertThat(Objects.requireNonNull(told.getLast().recorded()).epochs())
                .containsExactly(0, 1, 2, 3);
    }

    private JobTrainingControl control() {
        return new JobTrainingControl(
                LoneJob.telling(status -> told.add((TrainingStatus) status)),
                plan,
                data,
                "cell",
                Histories.writer(kept, "cell", plan.seed()),
                InstantSource.system());
    }

    private TrainedNetwork train(JobTrainingControl control) {
        TrainingOutcome outcome = Trainer.train(TestNetworks.digits(), plan, data, control);
        return ((TrainingOutcome.Trained) outcome).network();
    }

    private static int most(TrainingStatus status) {
        return OTHER_BYTES + POINT_BYTES * status.curve().points().size();
    }

    private static int bytes(TrainingStatus status) {
        TrainingStatus withoutProbe =
                new TrainingStatus(
                        status.done(),
                        status.epoch(),
                        status.curve(),
                        null,
                        status.recorded(),
                        status.cellHash());
        return JsonMapper.shared().writeValueAsString(withoutProbe).length();
    }
}
