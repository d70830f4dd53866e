package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.FrozenPart;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.SubmissionView;

/** A receipt: what was handed in and when, and its grade as soon as there is one. */
@Route("submissions")
@PermitAll
class SubmissionPage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int LOOK_AGAIN_MS = 1000;

    private final Words words = Words.of(SubmissionPage.class);
    private final SubmissionService submissions;
    private final Div grade = new Div();
    private String receipt = "";
    private @Nullable SubmissionView shown;
    private @Nullable Registration polling;

    SubmissionPage(SubmissionService submissions) {
        this.submissions = submissions;
        addClassNames("sb-page", "sb-submission");
        grade.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void setParameter(BeforeEvent event, String receipt) {
        this.receipt = receipt;
        SubmissionView submission = submissions.find(receipt);
        removeAll();
        add(
                new H1(words.of("receipt.heading", submission.receipt())),
                new Paragraph(words.of("receipt.frozen")),
                grade,
                facts(submission));
        show(submission);
    }

    private DescriptionList facts(SubmissionView submission) {
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-facts");
        fact(list, "receipt.at", LocalTime.dateAndTime(submission.submittedAt()));
        String student = submission.student();
        if (student != null) {
            fact(list, "receipt.student", student);
        }
        if (submission.late()) {
            fact(list, "receipt.late", words.of("receipt.late.yes"));
        }
        fact(list, "receipt.hash", submission.digest());
        fact(list, "receipt.revision", String.valueOf(submission.revision()));
        fact(list, "receipt.engine", submission.engine());
        for (FrozenPart part : submission.parts()) {
            fact(
                    list,
                    "receipt.part",
                    words.of(part.signed() ? "receipt.signed" : "receipt.unsigned", part.cellId()));
        }
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.of(key)), new DescriptionList.Description(value));
    }

    private void show(SubmissionView submission) {
        if (shown != null && shown.state() == submission.state()) {
            return;
        }
        shown = submission;
        grade.removeAll();
        switch (submission.state()) {
            case WAITING, RUNNING -> grade.add(new Paragraph(words.of("receipt.grading")));
            case FAILED ->
                    grade.add(new ProblemList(words.of("receipt.failed"), submission.problems()));
            case GRADED -> {
                GradeView given = submission.grade();
                if (given != null) {
                    grade.add(new GradePanel(given));
                }
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (isOpen()) {
            event.getUI().setPollInterval(LOOK_AGAIN_MS);
            polling = event.getUI().addPollListener(poll -> look());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
    }

    private void look() {
        show(submissions.find(receipt));
        if (!isOpen()) {
            stopPolling();
        }
    }

    private void stopPolling() {
        Registration open = polling;
        polling = null;
        if (open != null) {
            open.remove();
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    private boolean isOpen() {
        return shown != null
                && (shown.state() == GradingState.WAITING || shown.state() == GradingState.RUNNING);
    }

    @Override
    public String getPageTitle() {
        return words.of("receipt.heading", receipt);
    }
}
