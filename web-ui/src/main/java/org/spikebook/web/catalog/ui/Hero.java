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
import org.spikebook.simulator.text.Numbers;
import org.spikebook.web.catalog.SpikeDrawing;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.List;
import java.util.Optional;

/** The head of the first page: what this is, the one thing to do now, and spikes. */
class Hero extends Div {

    private final Words words = Words.of(Hero.class);
    private final NotebookService notebooks;

    Hero(
            List<Lesson> lessons,
            List<NotebookSummary> mine,
            NotebookService notebooks,
            Optional<SpikeDrawing> spikes) {
        this.notebooks = notebooks;
        addClassName("sb-hero");
        Paragraph lead = new Paragraph(words.of("hero.lead"));
        lead.addClassName("sb-lead");
        Div text = new Div(new H1(words.of("hero.title")), lead);
        add(text);
        if (!mine.isEmpty()) {
            text.add(continuing(mine.getFirst()));
        } else if (!lessons.isEmpty()) {
            text.add(starting(lessons.getFirst()));
        }
        spikes.ifPresent(drawing -> add(figure(drawing)));
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
                words.of("hero.spikes", drawing.neurons(), Numbers.readable(drawing.durationMs())));
        HtmlContainer figure = new HtmlContainer("figure");
        figure.add(new Svg(drawing.svg()), caption);
        return figure;
    }
}
