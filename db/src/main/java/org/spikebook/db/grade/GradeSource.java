package org.spikebook.db.grade;

/** What a grade comes from. */
public enum GradeSource {

    /** The first grading of a submission. */
    AUTOMATIC,

    /** A regrade that an instructor published. */
    REGRADE,

    /** Points and comments given by hand. */
    MANUAL,

    /** The answer to an appeal. */
    APPEAL
}
