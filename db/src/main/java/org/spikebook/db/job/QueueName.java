package org.spikebook.db.job;

/** In which queue a job waits. Each has threads of its own. */
public enum QueueName {

    /** Trainings, long runs, chips: of each owner one at a time. */
    WORK,

    /** Grading of submissions: takes whatever is submitted. */
    GRADING
}
