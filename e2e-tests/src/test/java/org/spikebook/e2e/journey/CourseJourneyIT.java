package org.spikebook.e2e.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** Lessons as a new student goes through them: every prediction is made, every task is solved. */
@OwnServer
class CourseJourneyIT extends Journey {

    @ParameterizedTest
    @EnumSource
    void lesson_isCompleted(SolvedLesson lesson) {
        Visitor visitor = visitor(lesson.visitor(), Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start(lesson.title());
        notebook.assertIsHeldBack();
        notebook.predictions().makeAll();
        notebook.assertHoldsNothingBack();
        visitor.takeScreenshot("predicted");

        lesson.solve(notebook);
        visitor.takeScreenshot("done");
    }
}
