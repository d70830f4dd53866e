package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.authoring.LessonTrials;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;

/** A lesson that is being written by an instructor of a class. */
@Route(LessonWritingView.ROUTE)
@PermitAll
class LessonWritingView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ROUTE = "write-lesson";

    private final Words words = Words.of(LessonWritingView.class);
    private final transient WritingTools tools;

    LessonWritingView(
            LessonWritingService writing,
            LessonTrials trials,
            NotebookService notebooks,
            Background background,
            ModelRegistry registry) {
        this.tools = new WritingTools(writing, trials, notebooks, background, registry);
        addClassNames("sb-page", "sb-writing-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        add(new WritingDesk(tools, WritingAddress.idOf(id)));
    }

    @Override
    public String getPageTitle() {
        return words.of("write.title");
    }
}
