package org.spikebook.db.person;

import java.util.List;

/**
 * Every table that has something of a person. A new table that refers to a person, or to their
 * notebooks, submissions or jobs, belongs here; {@code PersonalTablesTest} asks for it.
 */
final class PersonalTables {

    private static final String OWN = "visitor_id = :person";
    private static final String OF_NOTEBOOKS =
            "notebook_id in (select id from notebook where owner_id = :person)";
    private static final String OF_SUBMISSIONS =
            "submission_id in (select id from submission where visitor_id = :person)";
    private static final String OF_JOBS = "job_id in (select id from job where owner_id = :person)";

    /** Rows are deleted in this order: what refers to others comes before them. */
    static final List<PersonalTable> ALL =
            List.of(
                    PersonalTable.erased("device", OWN, "created_at", "expires_at"),
                    PersonalTable.erased("password_link", OWN, "created_at", "expires_at"),
                    PersonalTable.erased("account_email", OWN, "address", "confirmed_at"),
                    PersonalTable.erased(
                            "email_confirmation", OWN, "address", "created_at", "expires_at"),
                    PersonalTable.erased(
                            "account_identity",
                            OWN,
                            "issuer",
                            "subject",
                            "label",
                            "linked_at",
                            "signed_in_at"),
                    PersonalTable.erased("lti_identity", OWN, "issuer", "subject", "created_at"),
                    PersonalTable.erased(
                            "lti_enrollment", OWN, "context_id", "role", "launched_at"),
                    PersonalTable.erased(
                            "lti_score",
                            OWN,
                            "link_id",
                            "points",
                            "max_points",
                            "pending",
                            "sent_at",
                            "failure"),
                    PersonalTable.erased(
                            "course_member",
                            OWN,
                            "course_id",
                            "role",
                            "name",
                            "joined_at",
                            "email",
                            "student_number",
                            "group_name"),
                    PersonalTable.erased(
                            "staff_invitation",
                            "(visitor_id = :person or created_by = :person)",
                            "course_id",
                            "role",
                            "created_at",
                            "expires_at"),
                    PersonalTable.erased("assignment_extension", OWN, "assignment_id", "due_at"),
                    PersonalTable.erased("accommodation", OWN, "course_id", "time_percent"),
                    PersonalTable.erased("student_variant", OWN, "assignment_id", "variant"),
                    PersonalTable.erased("student_group", OWN, "assignment_id", "group_number"),
                    PersonalTable.erased(
                            "question_answer",
                            OWN,
                            "assignment_id",
                            "question_id",
                            "answer",
                            "answered_at"),
                    PersonalTable.erased(
                            "class_message", OWN, "assignment_id", "cell_id", "text", "sent_at"),
                    PersonalTable.erased(
                            "class_poll_answer", OWN, "poll_id", "answer", "answered_at"),
                    PersonalTable.erased(
                            "class_spotlight",
                            OWN,
                            "assignment_id",
                            "asked_at",
                            "answered_at",
                            "shows_name",
                            "ended_at"),
                    PersonalTable.erased(
                            "notebook_share",
                            OF_NOTEBOOKS,
                            "notebook_id",
                            "with_answers",
                            "created_at",
                            "expires_at"),
                    new PersonalTable(
                            "notebook_fork",
                            OF_NOTEBOOKS,
                            "("
                                    + OF_NOTEBOOKS
                                    + " or original_id in"
                                    + " (select id from notebook where owner_id = :person))",
                            List.of("notebook_id", "title", "forked_at")),
                    PersonalTable.erased(
                            "notebook_step",
                            OF_NOTEBOOKS,
                            "notebook_id",
                            "cell_id",
                            "done",
                            "failed_checks",
                            "all_failures",
                            "changed_at"),
                    PersonalTable.erased(
                            "notebook_presence",
                            OF_NOTEBOOKS,
                            "notebook_id",
                            "seen_at",
                            "active_seconds"),
                    // what a regrade gives is not the student's to see before it is published
                    PersonalTable.erased("regrade_item", OF_SUBMISSIONS),
                    PersonalTable.erased(
                            "appeal",
                            OF_SUBMISSIONS,
                            "submission_id",
                            "message",
                            "asked_at",
                            "points_before",
                            "answer",
                            "answered_at",
                            "points_after"),
                    // the detail tells the hidden seeds
                    PersonalTable.erased(
                            "grade",
                            OF_SUBMISSIONS,
                            "submission_id",
                            "number",
                            "points",
                            "max_points",
                            "source",
                            "marks",
                            "engine",
                            "graded_at"),
                    PersonalTable.erased(
                            "submission_part",
                            OF_SUBMISSIONS,
                            "submission_id",
                            "cell_id",
                            "sha256",
                            "signed"),
                    PersonalTable.erased("group_submission", OF_SUBMISSIONS, "submission_id"),
                    PersonalTable.erased(
                            "submission",
                            OWN,
                            "id",
                            "receipt",
                            "digest",
                            "assignment_id",
                            "notebook_id",
                            "revision",
                            "lesson_slug",
                            "sha256",
                            "engine",
                            "submitted_at",
                            "lesson_version"),
                    PersonalTable.erased("job_checkpoint", OF_JOBS),
                    // a regrade of others needs its jobs
                    new PersonalTable(
                            "job",
                            "owner_id = :person",
                            "owner_id = :person and id not in (select job_id from regrade_item)",
                            List.of(
                                    "id",
                                    "kind",
                                    "notebook_id",
                                    "cell_id",
                                    "state",
                                    "created_at",
                                    "started_at",
                                    "finished_at")),
                    PersonalTable.erased(
                            "named_revision",
                            OF_NOTEBOOKS,
                            "notebook_id",
                            "number",
                            "name",
                            "named_at"),
                    PersonalTable.erased(
                            "head_move",
                            OF_NOTEBOOKS,
                            "notebook_id",
                            "number",
                            "kind",
                            "from_number",
                            "to_number",
                            "moved_at"),
                    PersonalTable.erased(
                            "revision",
                            OF_NOTEBOOKS,
                            "notebook_id",
                            "number",
                            "parent",
                            "sha256",
                            "created_at"),
                    // submissions of others of a group name the notebook that they were made from
                    new PersonalTable(
                            "notebook",
                            "owner_id = :person",
                            "owner_id = :person and id not in (select notebook_id from submission)",
                            List.of(
                                    "id",
                                    "title",
                                    "lesson_slug",
                                    "lesson_variant",
                                    "head",
                                    "copied_from",
                                    "created_at",
                                    "updated_at",
                                    "deleted_at")),
                    PersonalTable.kept(
                            "audit_entry",
                            "(subject_id = :person or actor_id = :person)",
                            "at",
                            "course_id",
                            "action",
                            "before_value",
                            "after_value"),
                    PersonalTable.kept(
                            "visitor",
                            "id = :person",
                            "id",
                            "display_name",
                            "account_name",
                            "instructor",
                            "administrator",
                            "created_at",
                            "last_seen_at",
                            "signed_in_at",
                            "disabled_at"));

    /** Columns that say whose a row of these tables is. */
    static final List<String> OWNED =
            List.of(
                    "device.visitor_id",
                    "password_link.visitor_id",
                    "account_email.visitor_id",
                    "email_confirmation.visitor_id",
                    "account_identity.visitor_id",
                    "lti_identity.visitor_id",
                    "lti_enrollment.visitor_id",
                    "lti_score.visitor_id",
                    "course_member.visitor_id",
                    "staff_invitation.visitor_id",
                    "staff_invitation.created_by",
                    "assignment_extension.visitor_id",
                    "accommodation.visitor_id",
                    "student_variant.visitor_id",
                    "student_group.visitor_id",
                    "question_answer.visitor_id",
                    "class_message.visitor_id",
                    "class_poll_answer.visitor_id",
                    "class_spotlight.visitor_id",
                    "submission.visitor_id",
                    "job.owner_id",
                    "notebook.owner_id",
                    "audit_entry.subject_id",
                    "audit_entry.actor_id");

    /**
     * Columns that say who acted on what is of others. Their rows stay, and lead to a row without a
     * name.
     */
    static final List<String> ACTED =
            List.of(
                    "course.created_by",
                    "grade.graded_by",
                    "regrade.requested_by",
                    "regrade.closed_by",
                    "appeal.answered_by",
                    "class_spotlight.ended_by",
                    "group_submission.submitted_by",
                    "revision.author_id",
                    "head_move.moved_by");

    /** Bodies that nothing else may need once the person's rows are gone. */
    static final String CONTENT =
            """
            select sha256 from revision where notebook_id in (select id from notebook where owner_id = :person)
            union select sha256 from submission where visitor_id = :person
            union select sha256 from submission_part where submission_id in (select id from submission where visitor_id = :person)
            union select sha256 from class_spotlight where visitor_id = :person and sha256 is not null
            """;

    private PersonalTables() {}
}
