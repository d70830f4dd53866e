package org.spikebook.db.classroom;

/** What a member may do in one course. */
public enum CourseRole {
    STUDENT,
    TEACHING_ASSISTANT,
    INSTRUCTOR;

    /** Sees everyone's work. */
    public boolean teaches() {
        return this != STUDENT;
    }
}
