package org.spikebook.web.classroom.ui;

import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.NotebookAssignmentService;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.AssignmentVersionService;
import org.spikebook.web.classroom.review.DryRunService;
import org.spikebook.web.group.GroupService;
import org.spikebook.web.job.JobService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.variant.VariantService;

/** What the list of assignments leads to. */
record AssignmentTools(
        AssignmentService editing,
        AssignmentVersionService versions,
        VariantService variants,
        GroupService groups,
        DryRunService dryRuns,
        LessonWritingService writing,
        NotebookAssignmentService fromNotebooks,
        NotebookService notebooks,
        JobService jobs) {}
