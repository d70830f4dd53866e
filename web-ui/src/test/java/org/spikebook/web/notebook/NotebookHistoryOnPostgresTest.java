package org.spikebook.web.notebook;

import org.spikebook.web.job.JobPostgresTest;

@JobPostgresTest
class NotebookHistoryOnPostgresTest extends NotebookHistoryTest {}
