package org.spikebook.web.grading.ui.regrade;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.grade.GradeOrigin;
import org.spikebook.db.grade.RegradeId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.regrade.PastRegrade;
import org.spikebook.web.grading.regrade.PublishResult;
import org.spikebook.web.grading.regrade.RegradeOptions;
import org.spikebook.web.grading.regrade.RegradeOverview;
import org.spikebook.web.grading.regrade.RegradePreview;
import org.spikebook.web.grading.regrade.RegradeService;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;

/** Asks for a regrade of an assignment, shows what it would change, and publishes it. */
@Route("regrade")
@PermitAll
class RegradePage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int POLL_MILLIS = 2000;

    private final Words words = Words.of(RegradePage.class);
    private final RegradeService service;
    private final LessonCatalog lessons;
    private final Div notice = new Div();
    private final Div body = new Div();
    private @Nullable AssignmentId assignment;
    private RegradeOptions options = RegradeOptions.DEFAULT;
    private @Nullable RegradeOverview drawn;
    private @Nullable Registration polling;
    private String title = "";

    RegradePage(RegradeService service, LessonCatalog lessons) {
        this.service = service;
        this.lessons = lessons;
        addClassNames("sb-page", "sb-regrade");
        notice.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        AssignmentId id = Assignment.idOf(name);
        assignment = id;
        RegradeOverview overview = service.overview(id, options);
        Assignment shown = overview.assignment();
        title = words.of("regrade.title", shown.title());
        removeAll();
        add(
                new Anchor("classes/" + shown.course() + "?assignment=" + id, words.of("toClass")),
                new H1(title),
                notice,
                body);
        show(id, overview);
    }

    private void refresh() {
        AssignmentId id = assignment;
        if (id != null) {
            show(id, service.overview(id, options));
        }
    }

    /** Draws again only what changed: who reads a preview keeps the place. */
    private void look() {
        AssignmentId id = assignment;
        if (id != null) {
            RegradeOverview overview = service.overview(id, options);
            if (!overview.equals(drawn)) {
                show(id, overview);
            }
        }
    }

    private void show(AssignmentId id, RegradeOverview overview) {
        drawn = overview;
        body.removeAll();
        overview.open()
                .ifPresentOrElse(
                        preview -> body.add(preview(overview.assignment(), preview)),
                        () -> body.add(form(id, overview)));
        body.add(past(id, overview.past()));
        follow(isRunning(overview));
    }

    private static boolean isRunning(RegradeOverview overview) {
        return overview.open().filter(preview -> !preview.isComplete()).isPresent();
    }

    private Div form(AssignmentId id, RegradeOverview overview) {
        TextField reason = new TextField(words.of("reason"));
        reason.setHelperText(words.of("reason.help"));
        reason.setMaxLength(GradeOrigin.MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Button start =
                new Button(words.of("start"), click -> told(service.start(id, reason.getValue())));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setEnabled(overview.submissions() > 0);
        String count = Quantity.count(overview.submissions(), words.locale());
        Div form =
                new Div(
                        new Paragraph(words.of("explain")),
                        new Paragraph(words.of("submissions", count)),
                        reason,
                        start);
        form.addClassName("sb-form");
        return form;
    }

    private Div preview(Assignment shown, RegradePreview preview) {
        AssignmentId id = shown.id();
        PreviewPanel panel =
                new PreviewPanel(
                        preview,
                        StoredTitles.of(lessons).tasks(shown.lessonSlug()),
                        options,
                        chosen -> {
                            boolean lower = chosen.neverLower() != options.neverLower();
                            options = chosen;
                            refresh();
                            focusOption(lower ? 0 : 1);
                        });
        Button publish = new Button(words.of("publish"), click -> publish(id, preview.id()));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setEnabled(preview.isComplete());
        Button discard =
                new Button(words.of("discard"), click -> told(service.discard(id, preview.id())));
        Div actions = new Div(publish, discard);
        actions.addClassName("sb-row");
        panel.add(actions);
        return panel;
    }

    /** After the preview is drawn again, the keyboard is where it was. */
    private void focusOption(int index) {
        body.getChildren()
                .filter(PreviewPanel.class::isInstance)
                .findFirst()
                .ifPresent(panel -> ((PreviewPanel) panel).focusOption(index));
    }

    private void publish(AssignmentId id, RegradeId seen) {
        switch (service.publish(id, seen, options)) {
            case PublishResult.Refused(Problem problem) -> told(Optional.of(problem));
            case PublishResult.Published(int changed, int outdated) -> {
                told(Optional.empty());
                notice.add(new Paragraph(words.of("published", count(changed))));
                if (outdated > 0) {
                    notice.add(new Paragraph(words.of("published.outdated", count(outdated))));
                }
            }
        }
    }

    private String count(int submissions) {
        return Quantity.count(submissions, words.locale());
    }

    /** Says why something was not done, and shows how things stand. */
    private void told(Optional<Problem> problem) {
        notice.removeAll();
        problem.ifPresent(each -> notice.add(new ProblemSentences(List.of(each))));
        refresh();
    }

    private Div past(AssignmentId id, List<PastRegrade> all) {
        Div past = new Div(new H2(words.of("past")), new Paragraph(words.of("audit.explain")));
        past.addClassName("sb-section");
        UnorderedList list = new UnorderedList();
        for (PastRegrade each : all) {
            String key = each.published() ? "past.published" : "past.discarded";
            String at = LocalTime.dateAndTime(each.at());
            list.add(new ListItem(words.of(key, at, each.by(), each.reason())));
        }
        if (!all.isEmpty()) {
            past.add(list);
        }
        past.add(
                new FileLink(
                        words.of("audit.csv"),
                        "grades-history.csv",
                        "text/csv; charset=utf-8",
                        () -> service.auditCsv(id)));
        return past;
    }

    /** Looks again and again while submissions are being graded. */
    private void follow(boolean running) {
        Optional<UI> ui = getUI();
        if (running == (polling != null) || ui.isEmpty()) {
            return;
        }
        if (running) {
            ui.get().setPollInterval(POLL_MILLIS);
            polling = ui.get().addPollListener(poll -> look());
        } else {
            stop(ui.get());
        }
    }

    private void stop(UI ui) {
        Registration listener = polling;
        if (listener != null) {
            listener.remove();
            ui.setPollInterval(-1);
            polling = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        RegradeOverview shown = drawn;
        if (shown != null) {
            follow(isRunning(shown));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stop(detach.getUI());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
