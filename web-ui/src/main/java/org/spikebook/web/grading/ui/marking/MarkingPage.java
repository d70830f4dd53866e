package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.marking.MarkingItem;
import org.spikebook.web.grading.marking.MarkingQueue;
import org.spikebook.web.grading.marking.MarkingService;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The submissions of an assignment, one after the other, to be marked by hand. */
@Route("marking")
@PermitAll
class MarkingPage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String RECEIPT = "receipt";

    private final Words words = Words.of(MarkingPage.class);
    private final MarkingService service;
    private final Authorization authorization;
    private final Div notice = new Div();
    private String title = "";

    MarkingPage(MarkingService service, Authorization authorization) {
        this.service = service;
        this.authorization = authorization;
        addClassNames("sb-page", "sb-marking");
        notice.getElement().setAttribute("role", "alert");
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        AssignmentId id = Assignment.idOf(name);
        Optional<String> receipt =
                event.getLocation().getQueryParameters().getSingleParameter(RECEIPT);
        show(id, receipt);
    }

    /** Everything is made again, so that nothing of one submission stands in another's form. */
    private void show(AssignmentId id, Optional<String> receipt) {
        MarkingQueue queue = service.queue(id);
        Assignment assignment = queue.assignment();
        title = words.of("marking.title", assignment.title());
        notice.removeAll();
        removeAll();
        add(
                new Anchor(
                        "classes/" + assignment.course() + "?assignment=" + id,
                        words.of("toClass")),
                new H1(title),
                new Paragraph(standing(queue)),
                notice);
        chosen(queue, receipt)
                .ifPresentOrElse(
                        item -> add(item(id, queue, item)),
                        () -> add(new Paragraph(words.of("nothing"))));
        if (authorization.isAllowed(
                new InCourse(assignment.course(), CourseAction.EDIT_ASSIGNMENTS))) {
            add(new RubricPanel(service, queue, () -> show(id, receipt)));
        }
        add(new CommentsPanel(service, id, queue.comments(), () -> show(id, receipt)));
    }

    private String standing(MarkingQueue queue) {
        String marked = Quantity.count(queue.marked(), words.locale());
        String all = Quantity.count(queue.items().size(), words.locale());
        String standing = words.of("standing", marked, all);
        return queue.namesHidden() ? standing + " " + words.of("namesHidden") : standing;
    }

    /** The one asked for, or else the first that is not marked, or else the first. */
    private static Optional<MarkingItem> chosen(MarkingQueue queue, Optional<String> receipt) {
        return receipt.flatMap(asked ->
                        queue.items().stream()
                                .filter(item -> item.submission().receipt().equals(asked))
                                .findFirst())
                .or(() -> queue.nextUnmarked(-1))
                .or(() -> queue.items().stream().findFirst());
    }

    private Div item(AssignmentId id, MarkingQueue queue, MarkingItem item) {
        SubmissionView submission = item.submission();
        int index = queue.indexOf(submission.receipt()).orElseThrow();
        GradeView grade = submission.grade();
        Div shown = new Div(new H2(item.label()), steps(id, queue, index));
        if (!queue.namesHidden()) {
            shown.add(
                    new Anchor("submissions/" + submission.receipt(), words.of("openSubmission")));
        }
        if (grade == null) {
            shown.add(new Paragraph(words.of("notGraded")));
            return shown;
        }
        MarksForm fields = new MarksForm(grade, queue.rubric(), queue.comments());
        Button save =
                new Button(
                        words.of("save"), click -> save(id, queue, index, fields, grade.number()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // a field sends what was typed when it loses the focus
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        Paragraph keys = new Paragraph(words.of("keys"));
        keys.addClassName("sb-muted");
        shown.add(fields, save, keys);
        return shown;
    }

    private Div steps(AssignmentId id, MarkingQueue queue, int index) {
        Div steps =
                new Div(
                        step("previous", Key.KEY_P, id, queue.previousUnmarked(index)),
                        step("next", Key.KEY_N, id, queue.nextUnmarked(index)));
        steps.addClassName("sb-row");
        return steps;
    }

    private Button step(String key, Key shortcut, AssignmentId id, Optional<MarkingItem> there) {
        Button step = new Button(words.of(key), click -> there.ifPresent(item -> go(id, item)));
        step.addClickShortcut(shortcut, KeyModifier.ALT);
        step.setEnabled(there.isPresent());
        return step;
    }

    private static void go(AssignmentId id, MarkingItem item) {
        UI.getCurrentOrThrow()
                .navigate(
                        "marking/" + id,
                        QueryParameters.simple(Map.of(RECEIPT, item.submission().receipt())));
    }

    private void save(AssignmentId id, MarkingQueue queue, int index, MarksForm fields, long seen) {
        notice.removeAll();
        if (!fields.isValid()) {
            notice.add(fields.invalidNotice());
            return;
        }
        String receipt = queue.items().get(index).submission().receipt();
        Optional<Problem> refused = service.mark(receipt, seen, fields.marks());
        if (refused.isPresent()) {
            notice.add(new ProblemSentences(List.of(refused.get())));
            return;
        }
        MarkingQueue now = service.queue(id);
        now.nextUnmarked(now.indexOf(receipt).orElse(index))
                .ifPresentOrElse(item -> go(id, item), () -> show(id, Optional.of(receipt)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
