package org.spikebook.web.common;

/** What a process of the application does. One alone does everything; several share a database. */
public enum ProcessKind {
    /** Serves pages and runs jobs. */
    EVERYTHING(true, true),

    /** Serves pages; jobs run on workers. */
    PAGES(true, false),

    /** Runs jobs and serves no pages. */
    WORKER(false, true);

    /** Setting by whose name conditions ask. */
    public static final String SETTING = "spikebook.process";

    private final boolean pages;
    private final boolean jobs;

    ProcessKind(boolean pages, boolean jobs) {
        this.pages = pages;
        this.jobs = jobs;
    }

    public boolean servesPages() {
        return pages;
    }

    public boolean runsJobs() {
        return jobs;
    }
}
