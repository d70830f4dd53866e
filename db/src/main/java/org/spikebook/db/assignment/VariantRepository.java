package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code variant_seed} and {@code student_variant}. */
@Repository
public class VariantRepository {

    private final JdbcClient jdbc;

    public VariantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives an assignment its seed: from now on its students have variants. */
    public void insertSeed(AssignmentId assignment, long seed) {
        jdbc.sql("insert into variant_seed (assignment_id, seed) values (:assignment, :seed)")
                .param("assignment", assignment.value())
                .param("seed", seed)
                .update();
    }

    /** Nothing where all students get the lesson itself. */
    public Optional<Long> seed(AssignmentId assignment) {
        return jdbc.sql("select seed from variant_seed where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query(Long.class)
                .optional();
    }

    /** Keeps with which variant a student has begun, in place of one kept before. */
    public void put(AssignmentId assignment, VisitorId student, String variant) {
        jdbc.sql(
                        """
                        delete from student_variant
                        where assignment_id = :assignment and visitor_id = :student
                        """)
                .param("assignment", assignment.value())
                .param("student", student.value())
                .update();
        jdbc.sql(
                        """
                        insert into student_variant (assignment_id, visitor_id, variant)
                        values (:assignment, :student, :variant) on conflict do nothing
                        """)
                .param("assignment", assignment.value())
                .param("student", student.value())
                .param("variant", variant)
                .update();
    }

    /** The variants of students who have begun. */
    public Map<VisitorId, String> of(AssignmentId assignment) {
        Map<VisitorId, String> variants = new HashMap<>();
        jdbc.sql("select * from student_variant where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query(row -> {
                    variants.put(new VisitorId(uuid(row, "visitor_id")), row.getString("variant"));
                });
        return variants;
    }

    /** Gives the variants of one visitor to another, except where both have one. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql(
                        """
                        update student_variant set visitor_id = :to where visitor_id = :from
                        and assignment_id not in (select v.assignment_id from student_variant v where v.visitor_id = :to)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql("delete from student_variant where visitor_id = :from")
                .param("from", from.value())
                .update();
    }
}
