package org.spikebook.web.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.assignment.AccommodationRepository;
import org.spikebook.db.assignment.ExtensionRepository;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.assignment.QuestionAnswerRepository;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.VariantRepository;
import org.spikebook.db.audit.AuditRepository;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.PollAnswerRepository;
import org.spikebook.db.classboard.SpotlightRepository;
import org.spikebook.db.classroom.StaffInvitationRepository;
import org.spikebook.db.grade.AppealRepository;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.RegradeRepository;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.web.account.role.GuestMemberships;
import org.spikebook.web.common.UploadFolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;

/** What a guest did before signing in to an account that exists. */
@Component
public class GuestMigration {

    private static final Logger LOG = LoggerFactory.getLogger(GuestMigration.class);

    private final VisitorRepository visitors;
    private final NotebookRepository notebooks;
    private final JobRepository jobs;
    private final GuestMemberships memberships;
    private final StaffInvitationRepository staffInvitations;
    private final SubmissionRepository submissions;
    private final MessageRepository messages;
    private final ExtensionRepository extensions;
    private final AccommodationRepository accommodations;
    private final VariantRepository variants;
    private final GroupRepository groups;
    private final QuestionAnswerRepository answers;
    private final GradeRepository grades;
    private final RegradeRepository regrades;
    private final AppealRepository appeals;
    private final AuditRepository audit;
    private final PollAnswerRepository pollAnswers;
    private final SpotlightRepository spotlights;
    private final UploadFolders uploads;

    GuestMigration(
            VisitorRepository visitors,
            NotebookRepository notebooks,
            JobRepository jobs,
            GuestMemberships memberships,
            StaffInvitationRepository staffInvitations,
            SubmissionRepository submissions,
            MessageRepository messages,
            ExtensionRepository extensions,
            AccommodationRepository accommodations,
            VariantRepository variants,
            GroupRepository groups,
            QuestionAnswerRepository answers,
            GradeRepository grades,
            RegradeRepository regrades,
            AppealRepository appeals,
            AuditRepository audit,
            PollAnswerRepository pollAnswers,
            SpotlightRepository spotlights,
            UploadFolders uploads) {
        this.visitors = visitors;
        this.notebooks = notebooks;
        this.jobs = jobs;
        this.memberships = memberships;
        this.staffInvitations = staffInvitations;
        this.submissions = submissions;
        this.messages = messages;
        this.extensions = extensions;
        this.accommodations = accommodations;
        this.variants = variants;
        this.groups = groups;
        this.answers = answers;
        this.grades = grades;
        this.regrades = regrades;
        this.appeals = appeals;
        this.audit = audit;
        this.pollAnswers = pollAnswers;
        this.spotlights = spotlights;
        this.uploads = uploads;
    }

    /** Gives all of a guest's work to the account; returns how many notebooks. */
    @Transactional
    public int bring(VisitorId guest, VisitorId account) {
        boolean isGuest = visitors.find(guest).filter(VisitorRow::isGuest).isPresent();
        if (!isGuest || guest.equals(account)) {
            return 0;
        }
        jobs.changeOwner(guest, account);
        submissions.changeOwner(guest, account);
        answers.changeOwner(guest, account);
        grades.changeOwner(guest, account);
        regrades.changeOwner(guest, account);
        appeals.changeOwner(guest, account);
        pollAnswers.changeOwner(guest, account);
        boolean teaches = memberships.bring(guest, account);
        spotlights.changeOwner(guest, account); // as who asks: once the class is locked
        staffInvitations.changeOwner(guest, account);
        messages.changeOwner(guest, account);
        extensions.changeOwner(guest, account);
        accommodations.changeOwner(guest, account);
        variants.changeOwner(guest, account);
        groups.changeOwner(guest, account);
        audit.changeOwner(guest, account);
        int brought = notebooks.changeOwner(guest, account);
        if (teaches) {
            memberships.endPasswordLinks(account); // last, see there
        }
        return brought;
    }

    /** Gives the files that a guest uploaded to the account; not undone with a transaction. */
    public void bringUploads(VisitorId guest, VisitorId account) {
        try {
            if (visitors.find(guest).filter(VisitorRow::isGuest).isPresent()) {
                uploads.bring(guest.toString(), account.toString());
            }
        } catch (IOException e) {
            LOG.warn("Uploads of a guest could not be given to the account", e);
        }
    }
}
