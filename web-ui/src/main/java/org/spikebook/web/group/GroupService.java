package org.spikebook.web.group;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups of an assignment. What a member submits is submitted for each member of that moment, as a
 * submission of their own: it is graded for each, and stays with who leaves the group.
 */
@Service
public class GroupService {

    /** Each submission is graded for each member. */
    public static final int MOST_MEMBERS = 8;

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final CourseRepository courses;
    private final MemberRepository members;
    private final GroupRepository groups;
    private final Groups reader;
    private final SecureRandom random;

    GroupService(
            Authorization authorization,
            AssignmentRepository assignments,
            CourseRepository courses,
            MemberRepository members,
            GroupRepository groups,
            Groups reader,
            SecureRandom random) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.courses = courses;
        this.members = members;
        this.groups = groups;
        this.reader = reader;
        this.random = random;
    }

    /** All students of the class with their groups, by name. */
    @Transactional(readOnly = true)
    public List<GroupedStudent> students(AssignmentId id) {
        return students(managed(id));
    }

    /** The names of the others in the current visitor's group; none of who is in no group. */
    @Transactional(readOnly = true)
    public List<String> mine(AssignmentId id) {
        AssignmentRow row = row(id);
        VisitorId visitor =
                authorization.require(new InCourse(row.course(), CourseAction.SEE_CLASS));
        return reader.others(row, visitor).stream().map(MemberRow::name).toList();
    }

    /**
     * Puts a student into a group, or takes them out.
     *
     * @param group number from 1; 0: none
     * @return that the group is full
     */
    @Transactional
    public Optional<Problem> put(AssignmentId id, VisitorId student, int group) {
        AssignmentRow row = locked(id);
        List<GroupedStudent> all = students(row);
        if (all.stream().noneMatch(each -> each.student().equals(student))) {
            throw new ResourceNotFound();
        }
        if (group <= 0) {
            groups.delete(id, student);
            return Optional.empty();
        }
        long others =
                all.stream()
                        .filter(each -> each.group() == group && !each.student().equals(student))
                        .count();
        if (others >= MOST_MEMBERS) {
            return Optional.of(Problem.of(GroupService.class, "", "full", group, MOST_MEMBERS));
        }
        groups.put(id, student, group);
        return Optional.empty();
    }

    /**
     * Puts all students who are in no group into new groups at random, as even as can be.
     *
     * @param size most members of a group, 2 to {@link #MOST_MEMBERS}
     * @return how many groups were made
     */
    @Transactional
    public int fill(AssignmentId id, int size) {
        AssignmentRow row = locked(id);
        int most = Math.clamp(size, 2, MOST_MEMBERS);
        List<GroupedStudent> all = students(row);
        List<VisitorId> free = new ArrayList<>();
        int last = 0;
        for (GroupedStudent each : all) {
            last = Math.max(last, each.group());
            if (each.group() == 0) {
                free.add(each.student());
            }
        }
        Collections.shuffle(free, random);
        int count = Math.ceilDiv(free.size(), most);
        for (int k = 0; k < free.size(); k++) {
            groups.put(id, free.get(k), last + 1 + k % count);
        }
        return count;
    }

    /** Takes all students out of their groups. What was submitted stays. */
    @Transactional
    public void dissolve(AssignmentId id) {
        locked(id);
        groups.of(id).keySet().forEach(student -> groups.delete(id, student));
    }

    private List<GroupedStudent> students(AssignmentRow row) {
        Map<VisitorId, Integer> all = groups.of(row.id());
        return members.of(row.course()).stream()
                .filter(member -> member.role() == CourseRole.STUDENT)
                .map(member ->
                        new GroupedStudent(
                                member.visitor(),
                                member.name(),
                                all.getOrDefault(member.visitor(), 0)))
                .toList();
    }

    /** Once no other instructor changes its groups: their sizes are in no constraint. */
    private AssignmentRow locked(AssignmentId id) {
        AssignmentRow row = managed(id);
        courses.lockMembers(row.course());
        return row;
    }

    private AssignmentRow managed(AssignmentId id) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.EDIT_ASSIGNMENTS));
        return row;
    }

    private AssignmentRow row(AssignmentId id) {
        return assignments.find(id).orElseThrow(ResourceNotFound::new);
    }
}
