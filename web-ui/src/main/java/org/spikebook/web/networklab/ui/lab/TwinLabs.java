package org.spikebook.web.networklab.ui.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/**
 * A live lab and, where a cell has a twin, a second one beside it, which follows it: the page keeps
 * them in step and names above them in what they differ ({@code live-lab/twins.ts}).
 */
public final class TwinLabs extends Div {

    private final LiveLab second;

    /**
     * @param lab of the first run
     * @param second a new one, that plays in the same places
     */
    public TwinLabs(LiveLab lab, LiveLab second) {
        Words words = Words.of(TwinLabs.class);
        this.second = second;
        second.setEditable(false);
        second.getElement().setAttribute("led", true);
        name(lab, words.of("twins.left"));
        name(second, words.of("twins.right"));
        Paragraph difference = new Paragraph();
        difference.addClassName("sb-twins-difference");
        Div both = new Div(lab, second);
        both.addClassName("sb-twins-both");
        add(difference, both);
        addClassName("sb-twins");
    }

    private static void name(LiveLab lab, String name) {
        lab.getElement().setAttribute("role", "group");
        lab.getElement().setAttribute("aria-label", name);
    }

    /** Plays the second run; without one, nothing is beside the first. */
    public void play(Optional<TwinRun> twin) {
        second.setVisible(twin.isPresent());
        twin.ifPresent(run -> second.play(run.locks(), run.network(), run.document()));
    }

    /** The network cannot run as it stands. */
    public void hold() {
        second.hold();
    }
}
