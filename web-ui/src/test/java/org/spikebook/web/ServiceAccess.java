package org.spikebook.web;

import java.util.Set;

/** What each role finds, as {@code Service.method}; {@link AuthorizationWalkTest} walks it. */
final class ServiceAccess {

    /** Afterwards a member is a stranger, so it is called last. */
    static final String LEAVING = "ClassroomService.leave";

    /** Afterwards there is nothing left to find. */
    static final String ERASING = "PersonalDataService.erase";

    static final Set<String> LAST = Set.of(LEAVING, ERASING);

    /** What is an instructor's without being of any class. */
    static final Set<String> INSTRUCTORS_MAY = Set.of("ClassroomService.create");

    /** What is an administrator's without being of any class. */
    static final Set<String> ADMINISTRATORS_MAY =
            Set.of(
                    "ClassroomService.create",
                    "AccountAdministration.accounts",
                    "AccountAdministration.changeRole",
                    "AccountAdministration.disable",
                    "AccountAdministration.enable",
                    "AccountAdministration.changes",
                    "PasswordResetService.forAccount",
                    "ServerStatusService.status",
                    "ServerStatusService.cancel",
                    "PersonalDataService.write",
                    "UnledClassService.classes",
                    "UnledClassService.takeOver",
                    ERASING,
                    "PlatformService.platforms",
                    "PlatformService.register",
                    "PlatformService.change",
                    "PlatformService.connectedClasses",
                    "PlatformService.delete");

    /** What a class gives to its students. */
    static final Set<String> STUDENTS_MAY =
            Set.of(
                    "ClassroomService.course",
                    "ClassroomService.myName",
                    "ClassroomService.isLed",
                    "ClassroomService.assignments",
                    "AccommodationService.mine",
                    "SubmissionService.mineFor",
                    "SubmissionService.attemptsLeft",
                    "SubmissionService.gradedBy",
                    "VariantService.start",
                    "VariantService.mine",
                    "GroupService.mine",
                    LEAVING,
                    "PollAnswerService.asked",
                    "PollAnswerService.predicted",
                    "PollAnswerService.answer",
                    "SentSetupService.network",
                    "SpotlightConsentService.shown",
                    "SpotlightConsentService.isShown");

    /**
     * What a class gives to its teaching assistants, besides sending it to a step, of which the
     * walk has none.
     */
    static final Set<String> ASSISTANTS_MAY =
            Set.of(
                    "ClassroomService.course",
                    "ClassroomService.myName",
                    "ClassroomService.isLed",
                    LEAVING,
                    "ClassroomService.members",
                    "ClassroomService.assignments",
                    "AssignmentService.deadlines",
                    "AccommodationService.mine",
                    "VariantService.start",
                    "VariantService.mine",
                    "VariantService.students",
                    "VariantService.variants",
                    "VariantService.preview",
                    "GroupService.mine",
                    "SubmissionService.submittedBy",
                    "QuestionService.answers",
                    "QuestionService.isLifted",
                    "SubmissionService.find",
                    "SubmissionService.watch",
                    "SubmissionService.notebook",
                    "SubmissionService.notebookToTry",
                    "SubmissionService.mineFor",
                    "SubmissionService.attemptsLeft",
                    "SubmissionService.gradedBy",
                    "GradebookService.gradebook",
                    "GradebookService.around",
                    "GradebookService.csv",
                    "MarkingService.assignment",
                    "MarkingService.queue",
                    "MarkingService.mark",
                    "MarkingService.saveComment",
                    "MarkingService.deleteComment",
                    "AppealService.of",
                    "AppealService.mayAsk",
                    "AppealService.mayAnswer",
                    "AppealService.openOf",
                    "ExportService.canvasCsv",
                    "ExportService.moodleCsv",
                    "ExportService.taskCsv",
                    "ExportService.json",
                    "StatisticsService.assignment",
                    "StatisticsService.of",
                    "StatisticsService.csv",
                    "SentSetupService.mine",
                    "SentSetupService.network",
                    "BoardService.board",
                    "BoardService.tell",
                    "BoardService.tellAll",
                    "BoardService.pause",
                    "BoardService.unlock",
                    "BoardService.locked",
                    "BoardService.resume",
                    "ReportService.report",
                    "ReportService.csv",
                    "ReportService.wrongAnswersCsv",
                    "ReportService.failedChecksCsv",
                    "PollService.questions",
                    "PollService.ask",
                    "PollService.shown",
                    "PollService.close",
                    "PollService.reveal",
                    "PollService.end",
                    "PollService.all",
                    "PollService.csv",
                    "PollAnswerService.asked",
                    "PollAnswerService.predicted",
                    "PollAnswerService.answer",
                    "SpotlightService.ask",
                    "SpotlightService.current",
                    "SpotlightService.end",
                    "SpotlightConsentService.shown",
                    "SpotlightConsentService.isShown");

    private ServiceAccess() {}
}
