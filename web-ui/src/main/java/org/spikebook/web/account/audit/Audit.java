package org.spikebook.web.account.audit;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.audit.AuditRepository;
import org.spikebook.db.audit.AuditRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.web.common.OneLine;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what was done to roles, accounts and learning platforms, by whom and when. Call it in the
 * transaction that does it, while the names can still be found.
 */
@Component
public class Audit {

    private static final int MOST = 100;
    private static final int MOST_OF_A_NAME = 40;

    /** Roles of classes and of the server that are more than a student's. */
    private static final List<String> RIGHTS =
            List.of(
                    CourseRole.TEACHING_ASSISTANT.name(),
                    CourseRole.INSTRUCTOR.name(),
                    "ADMINISTRATOR");

    private final AuditRepository entries;
    private final VisitorRepository visitors;
    private final MemberRepository members;
    private final IdGenerator ids;
    private final Clock clock;

    Audit(
            AuditRepository entries,
            VisitorRepository visitors,
            MemberRepository members,
            IdGenerator ids,
            Clock clock) {
        this.entries = entries;
        this.visitors = visitors;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /** A role in a class became another; null before joining. */
    public void role(
            CourseId course,
            VisitorId actor,
            VisitorId subject,
            @Nullable CourseRole before,
            CourseRole after) {
        String was = before == null ? null : before.name();
        add(course, actor, subject, AuditAction.ROLE, was, after.name());
    }

    /** The time of a student for assignments, in percent of that of others, became another. */
    public void accommodation(
            CourseId course, VisitorId actor, VisitorId subject, int before, int after) {
        add(
                course,
                actor,
                subject,
                AuditAction.ACCOMMODATION,
                Integer.toString(before),
                Integer.toString(after));
    }

    /** Something was done to a member of a class. */
    public void inCourse(CourseId course, VisitorId actor, VisitorId subject, AuditAction action) {
        String was = members.find(course, subject).map(row -> row.role().name()).orElse(null);
        add(course, actor, subject, action, was, null);
    }

    /** What an account may do on the server became something else. */
    public void serverRole(VisitorId actor, VisitorId subject, String before, String after) {
        add(null, actor, subject, AuditAction.ROLE, before, after);
    }

    /** Something was done to an account of the server. */
    public void onServer(VisitorId actor, VisitorId subject, AuditAction action) {
        add(null, actor, subject, action, null, null);
    }

    /** A learning platform was registered, changed or deleted. */
    public void platform(VisitorId actor, AuditAction action, String name) {
        add(null, actor, actor, action, null, OneLine.of(name, MOST_OF_A_NAME));
    }

    private void add(
            @Nullable CourseId course,
            VisitorId actor,
            VisitorId subject,
            AuditAction action,
            @Nullable String before,
            @Nullable String after) {
        entries.insert(
                new AuditRow(
                        ids.generateId(),
                        clock.instant(),
                        course,
                        actor,
                        name(course, actor).orElse(null),
                        subject,
                        name(course, subject).orElse(null),
                        action,
                        before,
                        after));
    }

    private Optional<String> name(@Nullable CourseId course, VisitorId visitor) {
        Optional<String> inClass =
                Optional.ofNullable(course)
                        .flatMap(id -> members.find(id, visitor))
                        .map(MemberRow::name);
        return inClass.or(() -> visitors.find(visitor).map(VisitorRow::displayName));
    }

    /**
     * Whether a visitor has ever been one of those who teach a class, who may create classes, or
     * who look after the server, as far as the entries reach.
     */
    public boolean hasHadRights(VisitorId subject) {
        return entries.hasHad(subject, RIGHTS);
    }

    /** What was done in a class, newest first. */
    public List<AuditEntry> of(CourseId course) {
        return entries.of(course, MOST).stream().map(AuditEntry::of).toList();
    }

    /** What was done to accounts of the server, newest first. */
    public List<AuditEntry> ofServer() {
        return entries.ofServer(MOST).stream().map(AuditEntry::of).toList();
    }
}
