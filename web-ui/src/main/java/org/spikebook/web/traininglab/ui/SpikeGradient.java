package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.surrogate.SurrogateGradient;
import org.spikebook.web.common.ui.Words;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A figure to play with: how the gradient of one spike reaches a weight, computed in the page by
 * the formulas of the trainer.
 */
@Tag("spike-gradient")
@JsModule("./spike-gradient/spike-gradient.ts")
final class SpikeGradient extends HtmlComponent {

    private static final List<String> WORDS =
            List.of(
                    "parameter",
                    "weight",
                    "step",
                    "potential",
                    "steps",
                    "curves",
                    "argument",
                    "flow",
                    "said",
                    "saidSpike");

    private String type = "";
    private double parameter;

    SpikeGradient() {
        addClassName("sb-gradient");
    }

    /** Each time it comes to the page, since the browser makes it again then. */
    @Override
    protected void onAttach(AttachEvent event) {
        Words words = Words.of(SpikeGradient.class);
        Map<String, String> texts = new TreeMap<>();
        WORDS.forEach(word -> texts.put(word, words.of("gradient." + word)));
        texts.put("locale", words.locale().toLanguageTag());
        getElement().callJsFunction("speak", JsonMapper.shared().writeValueAsString(texts));
        take();
    }

    /** Shows the surrogate gradient of a plan. */
    void show(Configured<SurrogateGradient> surrogate) {
        SurrogateGradient component = surrogate.component();
        type = component.type();
        parameter =
                component.parameters().stream()
                        .findFirst()
                        .map(only -> surrogate.values().number(only.name()))
                        .orElse(0.0);
        if (isAttached()) {
            take();
        }
    }

    private void take() {
        getElement().callJsFunction("take", type, parameter);
    }
}
