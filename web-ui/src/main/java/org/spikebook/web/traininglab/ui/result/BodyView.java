package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.StateVariable;
import org.spikebook.web.common.ui.Words;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** A body in motion, drawn as it moves; tells when it is pushed, by pointer or by keyboard. */
@Tag("body-view")
@JsModule("./body-view/body-view.ts")
final class BodyView extends HtmlComponent implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANGLE = "angleRad";
    private static final String POSITION = "positionM";
    private static final double HARDEST_PUSH_RAD_PER_S = 5;
    private static final List<String> WORDS =
            List.of("play", "pause", "left", "right", "view", "up", "fell", "angle", "seconds");

    private final transient BiConsumer<Integer, Double> pushed;

    /** What the page draws; a position only where the body has one. */
    private record Film(
            double stepMs,
            List<Double> angleRad,
            List<Double> positionM,
            List<Integer> actions,
            int actionCount,
            boolean fell,
            double mostRad,
            double mostM) {}

    /**
     * @param pushed takes the step before which a push comes, and the change of the angular
     *     velocity in rad/s
     */
    BodyView(BiConsumer<Integer, Double> pushed) {
        this.pushed = pushed;
        addClassName("sb-body");
        Words words = Words.of(BodyView.class);
        Map<String, String> texts = new TreeMap<>();
        WORDS.forEach(word -> texts.put(word, words.of("body." + word)));
        texts.put("locale", words.locale().toLanguageTag());
        getElement().callJsFunction("speak", JSON.writeValueAsString(texts));
    }

    /**
     * Shows an episode.
     *
     * @param continued whether it is the one on the screen after another push, so that it continues
     *     where it is
     */
    void show(Motion motion, Environment environment, boolean continued) {
        List<StateVariable> variables = environment.stateVariables();
        Film film =
                new Film(
                        motion.stepMs(),
                        column(motion, variables, ANGLE),
                        column(motion, variables, POSITION),
                        motion.actions(),
                        environment.actions(),
                        motion.fell(),
                        most(variables, ANGLE).orElse(1),
                        most(variables, POSITION).orElse(0));
        getElement().callJsFunction("play", JSON.writeValueAsString(film), continued);
    }

    private static List<Double> column(Motion motion, List<StateVariable> variables, String name) {
        return IntStream.range(0, variables.size())
                .filter(k -> variables.get(k).name().equals(name))
                .boxed()
                .flatMap(k -> motion.states().stream().map(state -> state.get(k)))
                .toList();
    }

    private static OptionalDouble most(List<StateVariable> variables, String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .mapToDouble(StateVariable::high)
                .findFirst();
    }

    /** Called by the browser; what no push can be is ignored. */
    @ClientCallable
    void push(int step, double radPerS) {
        if (step >= 0 && Math.abs(radPerS) <= HARDEST_PUSH_RAD_PER_S) {
            pushed.accept(step, radPerS);
        }
    }
}
