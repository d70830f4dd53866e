package org.spikebook.web.account.person;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.person.PersonErasure;
import org.spikebook.db.person.PersonExport;
import org.spikebook.lesson.notebook.PredictionGate;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.Administer;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.account.password.OwnerProof;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.UploadFolders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands out and erases what the server has of a person: to themselves, and by administrators for
 * those who ask for it otherwise. Erasing is for good, in classes too.
 */
@Service
public class PersonalDataService {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataService.class);

    private final Authorization authorization;
    private final VisitorRepository visitors;
    private final NotebookRepository notebooks;
    private final CourseRepository courses;
    private final PersonExport exports;
    private final PersonErasure erasures;
    private final OwnerProof proof;
    private final UploadFolders uploads;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    PersonalDataService(
            Authorization authorization,
            VisitorRepository visitors,
            NotebookRepository notebooks,
            CourseRepository courses,
            PersonExport exports,
            PersonErasure erasures,
            OwnerProof proof,
            UploadFolders uploads,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.authorization = authorization;
        this.visitors = visitors;
        this.notebooks = notebooks;
        this.courses = courses;
        this.exports = exports;
        this.erasures = erasures;
        this.proof = proof;
        this.uploads = uploads;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What would be erased with the current visitor. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public PersonalSummary mine() {
        VisitorId visitor = authorization.require(new BeVisitor());
        return new PersonalSummary(
                (int) notebooks.countOwnedBy(visitor),
                erasures.submissions(visitor),
                courses.ofMember(visitor).stream().map(CourseRow::title).toList());
    }

    /**
     * Writes what there is of the current visitor, as a ZIP. In no transaction: the browser may
     * take it slowly.
     */
    @ForAnyVisitor
    public void writeMine(OutputStream out) throws IOException {
        write(authorization.require(new BeVisitor()), out);
    }

    /** Writes what there is of an account, in no transaction either; that it was done is kept. */
    public void write(OutputStream out, VisitorId account) throws IOException {
        VisitorId administrator = authorization.require(new Administer());
        account(account);
        audit.onServer(administrator, account, AuditAction.EXPORTED);
        write(account, out);
    }

    private void write(VisitorId person, OutputStream out) throws IOException {
        exports.write(
                person,
                new PersonExport.Surroundings(
                        Text.of(PersonalDataService.class, "about").in(Languages.current()),
                        PersonalDataService::shown,
                        uploads.ofVisitor(person.toString()).path()),
                out);
    }

    /** As far as the notebook shows it: what waits for a prediction is left out. */
    private static String shown(String json) {
        return NotebookJson.write(
                PredictionGate.of(NotebookJson.read(json).orThrow("kept notebook")).open());
    }

    /**
     * Erases the current visitor. Their browsers are strangers afterwards.
     *
     * @param password of the account; see {@link OwnerProof}
     * @return why not; the path is {@code /current} if it is the password
     */
    @ForAnyVisitor
    public Optional<Problem> eraseMine(String password) {
        VisitorId visitor = authorization.require(new BeVisitor());
        Optional<VisitorRow> row = visitors.find(visitor);
        if (row.isEmpty()) {
            return Optional.empty(); // a guest of whom nothing is kept
        }
        Optional<Problem> refusal = proof.refusal(row.get(), password);
        return refusal.isPresent() ? refusal : erase(visitor, visitor);
    }

    /** Erases an account; why not, if it stays. */
    public Optional<Problem> erase(VisitorId account) {
        VisitorId administrator = authorization.require(new Administer());
        account(account);
        return erase(administrator, account);
    }

    private VisitorRow account(VisitorId id) {
        return visitors.find(id).filter(row -> !row.isGuest()).orElseThrow(ResourceNotFound::new);
    }

    private Optional<Problem> erase(VisitorId actor, VisitorId person) {
        Optional<Problem> refusal =
                Objects.requireNonNull(transaction.execute(_ -> eraseRows(actor, person)));
        if (refusal.isEmpty()) {
            forgetUploads(person);
            SecurityEvents.erased(person, actor);
        }
        return refusal;
    }

    private Optional<Problem> eraseRows(VisitorId actor, VisitorId person) {
        List<CourseId> classes = erasures.hold(person);
        if (erasures.isLastAdministrator(person)) {
            return refused("lastAdministrator");
        }
        List<String> alone = erasures.classesWithoutAnother(person);
        if (!alone.isEmpty()) {
            return refused("lastInstructor", String.join(", ", alone));
        }
        classes.forEach(course -> audit.inCourse(course, actor, person, AuditAction.ERASED));
        audit.onServer(actor, person, AuditAction.ERASED);
        erasures.erase(person, clock.instant());
        return Optional.empty();
    }

    private static Optional<Problem> refused(String code, Object... args) {
        return Optional.of(Problem.of(PersonalDataService.class, "", code, args));
    }

    /** Not undone with a transaction, so it comes after it. */
    private void forgetUploads(VisitorId person) {
        try {
            uploads.forget(person.toString());
        } catch (IOException e) {
            LOG.warn("Uploads of a person who was erased could not be deleted: {}", person, e);
        }
    }
}
