package org.spikebook.web.classroom.roster;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.InvitationId;
import org.spikebook.db.classroom.InvitationRepository;
import org.spikebook.db.classroom.InvitationRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.CourseName;
import org.spikebook.web.classroom.Memberships;
import org.spikebook.web.classroom.roster.RosterEntry.Kind;
import org.spikebook.web.common.ReadableCode;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes what was decided about a class list; the caller has the transaction. */
@Component
class RosterApplication {

    /** Longer than the code of a class, so that none can be both: about 57 bits. */
    static final int CODE_LENGTH = 12;

    private final MemberRepository members;
    private final Memberships memberships;
    private final InvitationRepository invitations;
    private final SecureRandom random;
    private final IdGenerator ids;
    private final Clock clock;

    RosterApplication(
            MemberRepository members,
            Memberships memberships,
            InvitationRepository invitations,
            SecureRandom random,
            IdGenerator ids,
            Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.invitations = invitations;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    static RosterOutcome refused(String code, Object... args) {
        return new RosterOutcome.Refused(Problem.of(RosterApplication.class, "", code, args));
    }

    /**
     * Does it, or says what is in the way.
     *
     * @param people of the class
     * @param leaving students who are taken out, but for those that a row was decided to be
     */
    RosterOutcome apply(
            CourseId course,
            VisitorId actor,
            RosterPlan plan,
            Map<Long, RosterChoice> choices,
            List<RosterPerson> people,
            List<RosterPerson> leaving) {
        List<Decision> decisions = new ArrayList<>();
        for (RosterEntry entry : plan.entries()) {
            RosterChoice choice = choices.getOrDefault(entry.row().line(), usual(entry));
            if (choice == null) {
                return refused("undecided", entry.row().line(), entry.row().name());
            }
            decisions.add(new Decision(entry.row(), choice));
        }
        Optional<RosterOutcome> conflict = conflict(decisions, people);
        if (conflict.isPresent()) {
            return conflict.get();
        }
        Tally tally = write(course, decisions);
        leaving.stream()
                .filter(person -> decisions.stream().noneMatch(each -> each.isOf(person)))
                .forEach(person -> remove(course, actor, person, tally));
        return tally.outcome();
    }

    private record Decision(RosterRow row, RosterChoice choice) {

        boolean isOf(RosterPerson person) {
            return choice instanceof RosterChoice.Is(RosterPerson chosen)
                    && chosen.id().equals(person.id());
        }
    }

    private static @Nullable RosterChoice usual(RosterEntry entry) {
        RosterPerson person = entry.person();
        if (person != null) {
            return new RosterChoice.Is(person);
        }
        return entry.kind() == Kind.NEW ? new RosterChoice.Invite() : null;
    }

    /** No one may be two rows, and in the end no two may have one name. */
    private static Optional<RosterOutcome> conflict(
            List<Decision> decisions, List<RosterPerson> people) {
        Map<UUID, String> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person.name()));
        Set<UUID> chosen = new HashSet<>();
        List<String> invited = new ArrayList<>();
        for (Decision decision : decisions) {
            switch (decision.choice()) {
                case RosterChoice.Invite _ -> invited.add(decision.row().name());
                case RosterChoice.Is(RosterPerson person) -> {
                    if (!chosen.add(person.id())) {
                        return Optional.of(refused("chosenTwice", person.name()));
                    }
                    names.put(person.id(), decision.row().name());
                }
                case RosterChoice.Skip _ -> {}
            }
        }
        Set<String> keys = new HashSet<>();
        invited.addAll(names.values());
        return invited.stream()
                .filter(name -> !keys.add(new CourseName(name).key()))
                .findFirst()
                .map(name -> refused("nameTwice", name));
    }

    private Tally write(CourseId course, List<Decision> decisions) {
        decisions.forEach(decision -> freeName(course, decision));
        Tally tally = new Tally();
        for (Decision decision : decisions) {
            RosterRow row = decision.row();
            switch (decision.choice()) {
                case RosterChoice.Invite _ -> {
                    invite(course, row);
                    tally.invited.add(row.name());
                }
                case RosterChoice.Skip _ -> tally.skipped.add(row.name());
                case RosterChoice.Is(RosterPerson person) -> become(course, person, row, tally);
            }
        }
        return tally;
    }

    /** What a member submitted stays with the class; the code of an invitation ends. */
    private void remove(CourseId course, VisitorId actor, RosterPerson person, Tally tally) {
        boolean done =
                person.joined()
                        ? memberships.remove(course, actor, new VisitorId(person.id())).isEmpty()
                        : invitations.delete(course, new InvitationId(person.id()));
        if (!done) {
            throw changedMeanwhile();
        }
        tally.removed.add(person.name());
    }

    private void become(CourseId course, RosterPerson person, RosterRow row, Tally tally) {
        RosterDetails details = row.details().over(person.details());
        boolean isRenamed = !row.name().equals(person.name());
        if (isRenamed) {
            tally.renamed.add(new RosterOutcome.Renamed(person.name(), row.name()));
        } else if (details.equals(person.details())) {
            tally.unchanged++;
            return;
        } else {
            tally.changed.add(row.name());
        }
        put(course, person, row.name(), new CourseName(row.name()).key(), details);
    }

    /** What was done. */
    private static final class Tally {

        private final List<String> invited = new ArrayList<>();
        private final List<RosterOutcome.Renamed> renamed = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private long unchanged;

        RosterOutcome outcome() {
            return new RosterOutcome.Applied(
                    invited, renamed, changed, unchanged, skipped, removed);
        }
    }

    /** So that two can exchange their names: the key is one that no name has. */
    private void freeName(CourseId course, Decision decision) {
        if (decision.choice() instanceof RosterChoice.Is(RosterPerson person)
                && !new CourseName(decision.row().name())
                        .key()
                        .equals(new CourseName(person.name()).key())) {
            put(course, person, person.name(), "\t" + person.id(), person.details());
        }
    }

    private void put(
            CourseId course,
            RosterPerson person,
            String name,
            String nameKey,
            RosterDetails details) {
        boolean done;
        if (person.joined()) {
            VisitorId visitor = new VisitorId(person.id());
            done = members.rename(course, visitor, name, nameKey);
            members.setDetails(course, visitor, details);
        } else {
            done =
                    invitations.update(
                            course, new InvitationId(person.id()), name, nameKey, details);
        }
        if (!done) {
            throw changedMeanwhile();
        }
    }

    /** Rolls the transaction back: the class changed between reading and writing. */
    private static IllegalStateException changedMeanwhile() {
        return new IllegalStateException("the class list changed meanwhile");
    }

    private void invite(CourseId course, RosterRow row) {
        InvitationRow invitation =
                new InvitationRow(
                        new InvitationId(ids.generateId()),
                        course,
                        row.name(),
                        new CourseName(row.name()).key(),
                        row.details(),
                        ReadableCode.of(CODE_LENGTH, random),
                        clock.instant());
        if (!invitations.insert(invitation)) {
            throw changedMeanwhile();
        }
    }
}
