package org.spikebook.web.grading.ui;

import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.task.TaskChecks;
import org.spikebook.web.grading.task.TaskGuide;
import org.spikebook.web.traininglab.TrainingJobs;
import org.springframework.stereotype.Component;

/** What the views of task cells work with. */
@Component
record TaskTools(
        TaskChecks checks,
        TaskGuide guide,
        SubmissionService submissions,
        ClassroomService classes,
        TrainingJobs trainings,
        LessonCatalog lessons,
        Background background) {}
