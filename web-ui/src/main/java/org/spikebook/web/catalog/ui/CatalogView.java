package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.catalog.LandingNetwork;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.notebook.pace.RemainingTime;

import java.util.List;
import java.util.Optional;

/** The first page: lessons, example networks, and the visitor's own notebooks. */
@Route("")
@AnonymousAllowed
class CatalogView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Words words = Words.of(CatalogView.class);
    private final NotebookService notebooks;
    private final NetworkTraitsReader traits;
    private final CatalogSearch search = new CatalogSearch();

    CatalogView(
            LessonCatalog lessons,
            NotebookService notebooks,
            RemainingTime time,
            LandingNetwork landing,
            ModelRegistry registry,
            NetworkTraitsReader traits) {
        this.notebooks = notebooks;
        this.traits = traits;
        addClassNames("sb-page", "sb-catalog");
        List<NotebookSummary> mine = notebooks.mine();
        add(new Hero(lessons.lessons(), work(lessons, mine), notebooks, landing, registry));
        lessons.placement()
                .ifPresent(quiz -> add(new PlacementEntry(quiz, lessons, mine, notebooks)));
        if (!mine.isEmpty()) {
            add(mine(mine));
        }
        add(new CourseMap(lessons.lessons(), mine, notebooks, time, search));
        if (!lessons.exampleNetworks().isEmpty()) {
            add(networks(lessons.exampleNetworks(), mine));
        }
        if (mine.isEmpty()) {
            add(mine(mine));
        }
    }

    /** The placement quiz is a way to a lesson, and not what one continues with. */
    private static List<NotebookSummary> work(LessonCatalog lessons, List<NotebookSummary> mine) {
        Optional<String> quiz = lessons.placement().map(Lesson::slug);
        return mine.stream()
                .filter(each -> quiz.filter(slug -> slug.equals(each.lessonSlug())).isEmpty())
                .toList();
    }

    private Section networks(List<Lesson> networks, List<NotebookSummary> mine) {
        Paragraph lead = new Paragraph(words.of("networks.lead"));
        lead.addClassName("sb-muted");
        Section section = new Section(new H2(words.of("networks.title")), lead);
        section.addClassName("sb-networks");
        section.setId("networks");
        NetworkFilterBar filters =
                new NetworkFilterBar(networks.stream().map(traits::traits).toList());
        search.filterBy(filters);
        section.add(filters, entries(networks, mine, section));
        return section;
    }

    private Div entries(List<Lesson> lessons, List<NotebookSummary> mine, Section section) {
        Div entries = new Div();
        entries.addClassName("sb-entries");
        for (Lesson lesson : lessons) {
            Optional<NotebookSummary> begun =
                    mine.stream().filter(n -> lesson.slug().equals(n.lessonSlug())).findFirst();
            NetworkTraits network = traits.traits(lesson);
            LessonEntry entry = new LessonEntry(lesson, network, begun, notebooks);
            search.findNetwork(lesson, network, entry, section);
            entries.add(entry);
        }
        return entries;
    }

    private Section mine(List<NotebookSummary> mine) {
        Section section = new Section(new H2(words.of("mine.title")));
        section.addClassName("sb-mine");
        section.setId("notebooks");
        if (mine.isEmpty()) {
            Paragraph empty = new Paragraph(words.of("mine.empty"));
            empty.addClassName("sb-muted");
            section.add(empty);
        } else {
            section.add(new NotebookList(mine, notebooks));
        }
        section.add(newNotebook(), new NotebookUpload(notebooks));
        return section;
    }

    private Button newNotebook() {
        Button button =
                new Button(
                        words.of("mine.new"),
                        Glyph.ADD.draw(),
                        click ->
                                UI.getCurrent()
                                        .navigate("notebook/" + notebooks.createEmpty().id()));
        button.setDisableOnClick(true);
        button.addClassName("sb-new-notebook");
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.restore(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return words.of("page.title");
    }
}
