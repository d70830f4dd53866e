package org.spikebook.web.group;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.GroupRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Who is in a group with whom, for services that have decided who may know. */
@Component
public class Groups {

    private final GroupRepository groups;
    private final MemberRepository members;

    Groups(GroupRepository groups, MemberRepository members) {
        this.groups = groups;
        this.members = members;
    }

    /** The other students of a student's group, by name; none of who is in no group. */
    public List<MemberRow> others(AssignmentRow assignment, VisitorId student) {
        Map<VisitorId, Integer> all = groups.of(assignment.id());
        Integer own = all.get(student);
        if (own == null) {
            return List.of();
        }
        return members.of(assignment.course()).stream()
                .filter(member -> member.role() == CourseRole.STUDENT)
                .filter(member -> !member.visitor().equals(student))
                .filter(member -> own.equals(all.get(member.visitor())))
                .toList();
    }
}
