package org.spikebook.web.traininglab.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.training.control.InvertedPendulum;
import org.spikebook.training.control.ReachingArm;
import org.spikebook.training.control.Touch;

import java.util.ArrayList;
import java.util.List;

class PlantViewTest {

    private final List<String> told = new ArrayList<>();

    private void tell(int step, Touch touch) {
        told.add(step + " " + touch);
    }

    @Test
    void push_thatNoHandCanGive_isIgnored() {
        PlantView view = new PlantView(new InvertedPendulum(), this::tell, () -> {});

        view.push(7, 0.4);
        view.push(-1, 0.4);
        view.push(7, 50);
        view.push(7, Double.NaN);

        assertThat(told).containsExactly("7 " + new Touch.Push(0.4));
    }

    @Test
    void place_ofHandOrTarget_isTold_butNotFarFromEveryArm() {
        PlantView view = new PlantView(new ReachingArm(), this::tell, () -> {});

        view.place(3, true, 0.1, 0.2);
        view.place(4, false, -0.1, 0.3);
        view.place(-1, false, 0.1, 0.2);
        view.place(5, false, 1e9, 0.2);
        view.place(5, true, 0.1, Double.NaN);

        assertThat(told)
                .containsExactly(
                        "3 " + new Touch.MoveHand(0.1, 0.2),
                        "4 " + new Touch.MoveTarget(-0.1, 0.3));
    }
}
