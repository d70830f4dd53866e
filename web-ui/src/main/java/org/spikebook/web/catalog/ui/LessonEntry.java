package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.plot.Quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One example network of the catalog: what it is about and made of, its time, the way in. */
class LessonEntry extends Article {

    private final Words words = Words.of(LessonEntry.class);

    LessonEntry(
            Lesson lesson,
            NetworkTraits network,
            Optional<NotebookSummary> begun,
            NotebookService notebooks) {
        String kind = lesson.kind().name().toLowerCase(Locale.ROOT);
        addClassName("sb-network-card");
        Span minutes = new Span(words.of("lesson.minutes", lesson.minutes()));
        minutes.addClassName("sb-muted");
        Div foot = new Div(minutes, new LessonActions(lesson, begun, notebooks));
        foot.addClassName("sb-lesson-foot");
        Span made = new Span(made(network));
        made.addClassName("sb-muted");
        LessonCardPicture.of(lesson).ifPresent(this::add);
        add(
                new Div(
                        new H3(lesson.title(words.locale())),
                        new Paragraph(lesson.summary(words.locale())),
                        made,
                        new LessonGoals(lesson, words.of(kind + ".goals"), words.locale()),
                        foot));
    }

    /** What the filters ask of it. */
    private String made(NetworkTraits network) {
        String models =
                network.models().values().stream()
                        .map(words::of)
                        .sorted()
                        .collect(Collectors.joining(", "));
        String neurons =
                network.neurons() == 1
                        ? words.of("network.neuron")
                        : words.of(
                                "network.neurons",
                                Quantity.count(network.neurons(), words.locale()));
        String weights = words.of(network.learns() ? "network.learns" : "network.fixed");
        return words.of("network.made", models, neurons, weights);
    }
}
