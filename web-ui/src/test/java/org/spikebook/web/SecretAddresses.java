package org.spikebook.web;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.RouteAccessTest.Who;
import org.spikebook.web.account.recovery.PasswordLink;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.classboard.spotlight.SpotlightConsentService;
import org.spikebook.web.classboard.spotlight.SpotlightService;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.lti.UnreachablePlatforms;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.share.ShareResult;
import org.spikebook.web.share.ShareService;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes what the addresses with a secret lead to. */
record SecretAddresses(
        TestVisitors visitors,
        StaffService staff,
        ShareService shares,
        NotebookService notebooks,
        PasswordResetService passwords,
        SpotlightService spotlights,
        SpotlightConsentService consents,
        UnreachablePlatforms platforms,
        LtiContextRepository contexts) {

    /**
     * One for each address of {@link RouteAccessTest#BY_SECRET}.
     *
     * @param mailed the secret of a mail that confirms an address
     */
    Map<String, String> of(ClassAtWork work, String mailed) {
        return Map.of(
                "setup", "setup/none",
                "join", "join",
                "teach", "teach/" + invitation(work),
                "shared", "shared/" + shared(),
                "new-password", "new-password/" + passwordLink(work),
                "confirm-email", "confirm-email/" + mailed,
                "lti-link", "lti-link/" + link(work),
                "spotlight", "spotlight/" + spotlight(work));
    }

    private String invitation(ClassAtWork work) {
        visitors.as(work.people().get(Who.INSTRUCTOR));
        return staff.invite(work.course().id(), CourseRole.TEACHING_ASSISTANT).token();
    }

    private String shared() {
        visitors.asNewGuest();
        NotebookId own = notebooks.createFromLesson(ClassesAtWork.LESSON).id();
        return ((ShareResult.Shared) shares.share(own, false, Optional.empty())).token();
    }

    private String passwordLink(ClassAtWork work) {
        visitors.as(work.people().get(Who.ADMINISTRATOR));
        PasswordLink link = passwords.forAccount(work.people().get(Who.STUDENT));
        return ((PasswordLink.Made) link).token();
    }

    /** Which has no assignment yet. */
    private LtiLinkId link(ClassAtWork work) {
        LtiLinkId link = platforms.addLink(work.context(), "Spikes", null);
        VisitorId instructor = work.people().get(Who.INSTRUCTOR);
        contexts.setRole(work.context(), instructor, CourseRole.INSTRUCTOR, Instant.EPOCH);
        return link;
    }

    private SpotlightId spotlight(ClassAtWork work) {
        visitors.as(work.people().get(Who.INSTRUCTOR));
        spotlights.ask(work.assignment(), work.people().get(Who.STUDENT));
        SpotlightId id = spotlights.current(work.assignment()).orElseThrow().id();
        visitors.as(work.people().get(Who.STUDENT));
        String network = work.notebook().notebook().cells(NetworkCell.class).getFirst().id();
        consents.consent(id, work.notebook().id(), network, false);
        return id;
    }
}
