package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Goal;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.Touch;
import org.spikebook.web.common.ui.Words;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A plant in motion, drawn as it moves; tells how it is touched, by pointer or by keyboard. */
@Tag("plant-view")
@JsModule("./plant-view/plant-view.ts")
final class PlantView extends HtmlComponent implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double HARDEST_PUSH_RAD_PER_S = 5;
    private static final double FARTHEST_M = 5;
    private static final List<String> POLE_WORDS =
            List.of("play", "pause", "seconds", "left", "right", "view", "up", "fell");
    private static final List<String> ARM_WORDS =
            List.of(
                    "play",
                    "pause",
                    "seconds",
                    "targetLeft",
                    "targetRight",
                    "targetUp",
                    "targetDown",
                    "armView",
                    "onTarget",
                    "distance");

    private final transient Environment environment;
    private final transient BiConsumer<Integer, Touch> touched;
    private final transient Runnable ended;

    /**
     * @param touched takes the step before which a touch comes, and the touch
     * @param ended told whenever an episode has been played to its end
     */
    PlantView(Environment environment, BiConsumer<Integer, Touch> touched, Runnable ended) {
        this.ended = ended;
        this.environment = environment;
        this.touched = touched;
        addClassName("sb-plant");
        Words words = Words.of(PlantView.class);
        Map<String, String> texts = new TreeMap<>();
        List<String> needed = environment.goal() == Goal.REACH ? ARM_WORDS : POLE_WORDS;
        needed.forEach(word -> texts.put(word, words.of("plant." + word)));
        texts.put("locale", words.locale().toLanguageTag());
        getElement().callJsFunction("speak", JSON.writeValueAsString(texts));
    }

    /**
     * Shows an episode.
     *
     * @param continued whether it is the one on the screen after another touch, so that it
     *     continues where it is
     */
    void show(Motion motion, boolean continued) {
        getElement().callJsFunction("play", new PlantFilm(motion, environment).json(), continued);
    }

    /** Called by the browser. */
    @ClientCallable
    void over() {
        ended.run();
    }

    /** Called by the browser; what no push can be is ignored. */
    @ClientCallable
    void push(int step, double radPerS) {
        if (step >= 0 && Math.abs(radPerS) <= HARDEST_PUSH_RAD_PER_S) {
            touched.accept(step, new Touch.Push(radPerS));
        }
    }

    /**
     * Called by the browser: the hand of an arm, or else its target, is put elsewhere. What is far
     * from every arm is ignored.
     */
    @ClientCallable
    void place(int step, boolean hand, double xM, double yM) {
        if (step >= 0 && Math.abs(xM) <= FARTHEST_M && Math.abs(yM) <= FARTHEST_M) {
            touched.accept(step, hand ? new Touch.MoveHand(xM, yM) : new Touch.MoveTarget(xM, yM));
        }
    }
}
