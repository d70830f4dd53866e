package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.network.Population;
import org.spikebook.web.catalog.LandingNetwork;
import org.spikebook.web.catalog.SpikeDrawing;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.ui.lab.HeroSlider;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** The head of the first page: a network that runs, what to do with it, and where to begin. */
class Hero extends Div {

    private static final String RATE = "/stimuli/0/" + Poisson.RATE;
    private static final String WEIGHT = "/projections/2/" + new Delta().weightKey();

    private final Words words = Words.of(Hero.class);
    private final NotebookService notebooks;

    Hero(
            List<Lesson> lessons,
            List<NotebookSummary> mine,
            NotebookService notebooks,
            LandingNetwork landing,
            ModelRegistry registry) {
        this.notebooks = notebooks;
        addClassName("sb-hero");
        Div start = new Div();
        start.addClassName("sb-hero-start");
        if (!mine.isEmpty()) {
            start.add(continuing(mine.getFirst()));
        } else if (!lessons.isEmpty()) {
            Paragraph lead = new Paragraph(words.of("hero.lead"));
            lead.addClassName("sb-lead");
            start.add(starting(lessons.getFirst()), lead);
        }
        Div head = new Div(new H1(words.of("hero.title", neurons(landing))), start);
        head.addClassName("sb-hero-head");
        add(head, lab(landing, registry));
    }

    private static int neurons(LandingNetwork landing) {
        return landing.network().populations().stream().mapToInt(Population::size).sum();
    }

    private LiveLab lab(LandingNetwork landing, ModelRegistry registry) {
        LiveLab lab = new LiveLab(registry);
        Draft draft = Draft.parse(landing.document()).orElseThrow();
        lab.playAsHero(
                draft,
                landing.network(),
                landing.document(),
                List.of(
                        new HeroSlider(RATE, words.of("hero.rate"), 400, 2000),
                        new HeroSlider(WEIGHT, words.of("hero.weight"), 0, 1.4)));
        lab.onMissing(missing -> landing.drawing().ifPresent(d -> replace(missing, figure(d))));
        return lab;
    }

    private Button starting(Lesson first) {
        return button(
                words.of("hero.start"),
                () -> notebooks.createFromLesson(first.slug()).id().toString());
    }

    private Button continuing(NotebookSummary last) {
        return button(words.of("hero.continue", last.title()), () -> last.id().toString());
    }

    private static Button button(String text, SerializableSupplier<String> notebook) {
        Button button =
                new Button(text, click -> UI.getCurrent().navigate("notebook/" + notebook.get()));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        button.setDisableOnClick(true);
        return button;
    }

    private HtmlContainer figure(SpikeDrawing drawing) {
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.setText(
                words.of(
                        "hero.spikes",
                        drawing.neurons(),
                        Quantity.readable(drawing.durationMs(), words.locale())));
        HtmlContainer figure = new HtmlContainer("figure");
        figure.add(new Svg(drawing.svg()), caption);
        return figure;
    }
}
